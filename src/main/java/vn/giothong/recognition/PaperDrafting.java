package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Begins papers: for cases of several bodies one for each, and the correction of one that was issued. */
@ApplicationScoped
class PaperDrafting {
    static final int LONGEST_CHANGE = 500;
    private static final int FORMS_NAMED = 2;
    private static final Signature NOBODY = new Signature(Mandate.NONE, null, word("office_head"), null);

    private final AwardDocuments papers;
    private final PaperAccess access;
    private final PaperLines lines;
    private final Deciders deciders;
    private final Language language;
    private final Clock clock;

    PaperDrafting(
            AwardDocuments papers,
            PaperAccess access,
            PaperLines lines,
            Deciders deciders,
            Language language,
            Clock clock) {
        this.papers = papers;
        this.access = access;
        this.lines = lines;
        this.deciders = deciders;
        this.language = language;
        this.clock = clock;
    }

    private static String word(String key) {
        return Texts.text("vi", "paper_" + key);
    }

    /** One draft for each body that decides; lists and certificates are one for all. */
    @Transactional
    public List<PaperView> begin(Actor actor, PaperWish wish) {
        var kind = Given.value("kind", wish.kind());
        var held = ceremony(actor, wish);
        if (kind == PaperKind.CEREMONY_LIST) {
            Given.value("ceremonyId", held);
        }
        var cases = cases(actor, kind, wish, held);
        var day = wish.date() == null ? LocalDate.now(clock) : wish.date();
        var made = new ArrayList<PaperView>();
        if (kind == PaperKind.SUBMISSION || kind == PaperKind.DECISION) {
            var by = deciders.of(cases, day);
            for (var group : Deciders.together(cases, by).values()) {
                var decider = Objects.requireNonNull(by.get(group.get(0).id));
                made.add(draft(actor, kind, wish, null, group, decider));
            }
        } else {
            made.add(draft(actor, kind, wish, held, cases, null));
        }
        return made;
    }

    private @Nullable Ceremony ceremony(Actor actor, PaperWish wish) {
        if (wish.ceremonyId() == null) {
            return null;
        }
        Ceremony held = Ceremony.findById(wish.ceremonyId());
        if (held == null) {
            throw Refusal.notFound();
        }
        access.mustRead(actor, held.chapterId);
        return held;
    }

    private List<AwardCase> cases(Actor actor, PaperKind kind, PaperWish wish, @Nullable Ceremony held) {
        var all = wish.caseIds() == null || wish.caseIds().isEmpty();
        var cases = ChosenCases.of(all && held != null ? CeremonyLists.caseIds(held.id) : wish.caseIds());
        access.mustWriteAll(actor, kind.right, cases);
        cases.forEach(one -> mustBeReady(kind, one));
        return cases;
    }

    private void mustBeReady(PaperKind kind, AwardCase one) {
        var ready =
                switch (kind) {
                    case SUBMISSION -> CaseAct.SUBMISSION.startsFrom(one.state);
                    case DECISION -> CaseAct.DECISION.startsFrom(one.state);
                    case CEREMONY_LIST, CERTIFICATES -> one.state.given();
                };
        if (!ready) {
            throw Refusal.conflict("award_state", Texts.text(language.code(), "awardState_" + one.state));
        }
    }

    private PaperView draft(
            Actor actor,
            PaperKind kind,
            PaperWish wish,
            @Nullable Ceremony held,
            List<AwardCase> cases,
            @Nullable Decider decider) {
        Set<UUID> chapters = cases.stream().map(one -> one.chapterId).collect(Collectors.toSet());
        var unit = kind == PaperKind.DECISION && decider != null
                ? decider.chapterId()
                : held != null ? held.chapterId : access.unit(actor, kind.right, chapters);
        access.mustWrite(actor, kind.right, unit);
        var paper = new AwardDocument(kind, unit, actor, clock.instant());
        paper.ceremonyId = held == null ? null : held.id;
        paper.addressee = kind == PaperKind.SUBMISSION && decider != null ? decider.competence() : null;
        paper.about = about(kind, held, cases);
        paper.sign(signature(kind, unit, decider));
        AwardDocuments.write(paper, wish);
        store(actor, paper, cases);
        return papers.view(actor, paper);
    }

    private void store(Actor actor, AwardDocument paper, List<AwardCase> cases) {
        paper.cases = cases.size();
        paper.persist();
        cases.forEach(one -> new DocumentCase(paper.id, one.id).persist());
        papers.record(actor, "paper.drafted", paper);
    }

    private String about(PaperKind kind, @Nullable Ceremony held, List<AwardCase> cases) {
        var forms = lines.of(cases, LocalDate.now(clock)).stream()
                .map(line -> line.form().substring(0, 1).toLowerCase(Locale.ROOT)
                        + line.form().substring(1))
                .distinct()
                .toList();
        var named = forms.size() > FORMS_NAMED
                ? word("about_honours")
                : Texts.text("vi", "paper_about_gives", String.join(", ", forms));
        return switch (kind) {
            case SUBMISSION -> Texts.text("vi", "paper_about_SUBMISSION", named);
            case DECISION -> Texts.text("vi", "paper_about_DECISION", named);
            case CEREMONY_LIST -> Texts.text("vi", "paper_about_CEREMONY_LIST", held == null ? "" : held.name);
            case CERTIFICATES ->
                held == null ? word("about_CERTIFICATES") : Texts.text("vi", "paper_about_CERTIFICATES_AT", held.name);
        };
    }

    private Signature signature(PaperKind kind, UUID unit, @Nullable Decider decider) {
        return switch (kind) {
            case DECISION -> decider == null ? NOBODY : decider.signature();
            case CERTIFICATES -> NOBODY;
            case SUBMISSION, CEREMONY_LIST -> Signature.committee(unit, LocalDate.now(clock));
        };
    }

    /**
     * Begins the paper that is to replace an issued one, with the same cases or others. What was issued with a mistake is replaced by
     * a paper of the same form (Nghị định 30/2020/NĐ-CP, Điều 18).
     */
    @Transactional
    public PaperView correct(Actor actor, UUID id, PaperWish wish) {
        var old = papers.writable(actor, id);
        old.mustBe(PaperState.ISSUED);
        if (old.successor().isPresent()) {
            throw Refusal.conflict("paper_corrected");
        }
        var paper = new AwardDocument(old.kind, old.chapterId, actor, clock.instant());
        paper.replacesId = old.id;
        paper.changeNote = Given.text("change", wish.change(), LONGEST_CHANGE);
        paper.edition = old.edition + 1;
        paper.ceremonyId = old.ceremonyId;
        paper.about = old.about;
        paper.addressee = old.addressee;
        paper.sign(old.signature());
        AwardDocuments.write(paper, wish);
        store(actor, paper, corrected(actor, old, wish));
        return papers.view(actor, paper);
    }

    private List<AwardCase> corrected(Actor actor, AwardDocument old, PaperWish wish) {
        var before = Set.copyOf(DocumentCase.of(old.id));
        var cases = ChosenCases.of(wish.caseIds() == null ? before : wish.caseIds());
        access.mustWriteAll(actor, old.kind.right, cases);
        cases.stream().filter(one -> !before.contains(one.id)).forEach(one -> mustBeReady(old.kind, one));
        return cases;
    }
}
