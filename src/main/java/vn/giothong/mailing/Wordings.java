package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps the templates of messages. Those that came with the system are everybody's to use and nobody's to change. */
@ApplicationScoped
class Wordings {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_BODY = 1_500;

    /** A template as typed; a change takes its version and keeps code, occasion and owner. */
    record Typed(
            @Nullable String code,
            @Nullable String name,
            @Nullable Occasion occasion,
            @Nullable String subjectVi,
            @Nullable String bodyVi,
            @Nullable String subjectEn,
            @Nullable String bodyEn,
            @Nullable UUID chapterId,
            @Nullable UUID clubId,
            @Nullable Integer version) {}

    record View(
            UUID id,
            String code,
            String name,
            Occasion occasion,
            String subjectVi,
            String bodyVi,
            String subjectEn,
            String bodyEn,
            @Nullable UUID chapterId,
            @Nullable UUID clubId,
            boolean mayChange,
            int version) {}

    private final SenderAccess senders;
    private final Audit audit;
    private final Clock clock;

    Wordings(SenderAccess senders, Audit audit, Clock clock) {
        this.senders = senders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that the actor may use. */
    @Transactional
    public List<View> list(Actor actor) {
        senders.reach(actor);
        return Wording.<Wording>list("order by occasion, name, id").stream()
                .filter(wording -> wording.mayBeUsed(actor, senders))
                .map(wording -> view(actor, wording))
                .toList();
    }

    /** The fields of each occasion, by the words between their braces. */
    Map<Occasion, List<Field>> fields() {
        var fields = new TreeMap<Occasion, List<Field>>();
        for (var occasion : Occasion.values()) {
            fields.put(occasion, Field.of(occasion).toList());
        }
        return fields;
    }

    Map<Occasion, List<Field>> fields(Occasion occasion) {
        return Map.of(occasion, Field.of(occasion).toList());
    }

    @Transactional
    public View get(Actor actor, UUID id) {
        return view(actor, known(actor, id));
    }

    private Wording known(Actor actor, UUID id) {
        senders.reach(actor);
        return Wording.<Wording>findByIdOptional(id)
                .filter(wording -> wording.mayBeUsed(actor, senders))
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public View write(Actor actor, @Nullable Typed typed) {
        senders.reach(actor);
        var given = Given.value("code", typed);
        var code = Given.text("code", given.code(), 40);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.at("code", "mailing_code");
        }
        var occasion = Given.value("occasion", given.occasion());
        senders.mustReach(actor, given.chapterId(), given.clubId());
        if (Wording.coded(code).isPresent()) {
            throw Refusal.at("code", "mailing_code_taken");
        }
        var wording = new Wording(code, occasion, clock.instant(), actor.accountId());
        wording.chapterId = given.chapterId();
        wording.clubId = given.clubId();
        fill(wording, given);
        wording.persist();
        record(actor, wording, "wording.written");
        return view(actor, wording);
    }

    /** What was sent keeps its words. */
    @Transactional
    public View change(Actor actor, UUID id, @Nullable Typed typed) {
        var wording = known(actor, id);
        if (!mayChange(actor, wording)) {
            throw Refusal.forbidden();
        }
        var given = Given.value("version", typed);
        if (Given.value("version", given.version()) != wording.version) {
            throw Refusal.stale();
        }
        fill(wording, given);
        Wording.flush();
        record(actor, wording, "wording.changed");
        return view(actor, wording);
    }

    private static void fill(Wording wording, Typed given) {
        wording.name = Given.text("name", given.name(), LONGEST_NAME);
        wording.subjectVi = text(wording, "subjectVi", given.subjectVi(), LONGEST_SUBJECT);
        wording.bodyVi = text(wording, "bodyVi", given.bodyVi(), LONGEST_BODY);
        wording.subjectEn = text(wording, "subjectEn", given.subjectEn(), LONGEST_SUBJECT);
        wording.bodyEn = text(wording, "bodyEn", given.bodyEn(), LONGEST_BODY);
    }

    private static String text(Wording wording, String input, @Nullable String typed, int longest) {
        var text = Given.text(input, typed, longest);
        TypedText.read(input, text, wording.occasion);
        return text;
    }

    private void record(Actor actor, Wording wording, String act) {
        audit.record(actor.accountId(), actor.fullName(), act, "wording", wording.id, wording.code);
    }

    private boolean mayChange(Actor actor, Wording wording) {
        return senders.may(actor, wording.chapterId, wording.clubId);
    }

    private View view(Actor actor, Wording wording) {
        return new View(
                wording.id,
                wording.code,
                wording.name,
                wording.occasion,
                wording.subjectVi,
                wording.bodyVi,
                wording.subjectEn,
                wording.bodyEn,
                wording.chapterId,
                wording.clubId,
                mayChange(actor, wording),
                wording.version);
    }
}
