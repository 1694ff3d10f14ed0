package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Keeps which id in the province's DHIS2 stands for which code of ours. */
@ApplicationScoped
class Dhis2Ids {
    /** A code of ours, what it means, and its id over there; null where none was written down. */
    public record Entry(
            Dhis2Id.Kind kind,
            String code,
            String name,
            @Nullable String uid) {
        /** The name of its field in the form. */
        public String field() {
            return Dhis2Ids.field(kind, code);
        }
    }

    /** An id to keep; an empty one takes away what stands. */
    record Wanted(
            Dhis2Id.@Nullable Kind kind,
            @Nullable String code,
            @Nullable String uid) {}

    /** As DHIS2 makes them: a letter, then ten letters or digits. */
    private static final Pattern UID = Pattern.compile("[A-Za-z][A-Za-z0-9]{10}");

    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Dhis2Ids(Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    /** The province whose ids hold for the unit. */
    UUID province(UUID unit) {
        var path = trees.today().path(unit);
        return path.isEmpty() ? unit : path.get(0).id();
    }

    /** The ids by kind and code; a kind for which none was written down is there too. */
    static Map<Dhis2Id.Kind, Map<String, String>> by(UUID province) {
        var found = new EnumMap<Dhis2Id.Kind, Map<String, String>>(Dhis2Id.Kind.class);
        for (var kind : Dhis2Id.Kind.values()) {
            found.put(kind, new HashMap<>());
        }
        Dhis2Id.of(province).forEach(id -> found.computeIfAbsent(id.kind, ignored -> new HashMap<>())
                .put(id.code, id.uid));
        return found;
    }

    boolean keeps(Actor actor) {
        return !access.reach(actor, Action.KEEP_REPORT_CODES).nothing();
    }

    /** Every code that may be sent, with its id. */
    @Transactional
    public List<Entry> list(Actor actor, String language) {
        access.mustHold(actor, Action.KEEP_REPORT_CODES);
        return entries(own(actor), language);
    }

    private UUID own(Actor actor) {
        var reach = access.reach(actor, Action.KEEP_REPORT_CODES);
        return trees.today().roots().stream()
                .map(root -> root.id())
                .filter(root -> reach.covers(Place.chapter(root)))
                .findFirst()
                .orElseThrow(Refusal::forbidden);
    }

    private List<Entry> entries(UUID province, String language) {
        var known = by(province);
        var found = new ArrayList<Entry>();
        DataValueSet.ELEMENTS.forEach(code -> found.add(
                entry(known, Dhis2Id.Kind.DATA_ELEMENT, code, Texts.text(language, "reportElement_" + code))));
        DataValueSet.combos()
                .forEach(code -> found.add(entry(
                        known, Dhis2Id.Kind.CATEGORY_OPTION_COMBO, code, DataValueSet.comboName(code, language))));
        var tree = trees.today();
        var within = tree.subtree(province);
        tree.all().stream().filter(node -> within.contains(node.id())).forEach(node -> found.add(unit(known, node)));
        return found;
    }

    private static Entry unit(Map<Dhis2Id.Kind, Map<String, String>> known, ChapterTree.Node node) {
        return entry(known, Dhis2Id.Kind.ORG_UNIT, node.code(), node.name());
    }

    private static Entry entry(
            Map<Dhis2Id.Kind, Map<String, String>> known, Dhis2Id.Kind kind, String code, String name) {
        return new Entry(kind, code, name, known.getOrDefault(kind, Map.of()).get(code));
    }

    @Transactional
    public void set(Actor actor, List<Wanted> wanted) {
        access.mustHold(actor, Action.KEEP_REPORT_CODES);
        var province = own(actor);
        var codes = entries(province, "vi").stream().map(Entry::field).collect(Collectors.toSet());
        for (var one : wanted) {
            var kind = Given.value("kind", one.kind());
            var code = Given.text("code", one.code(), 60);
            var uid = Given.optional("uid", one.uid(), 200);
            if (uid != null && !UID.matcher(uid).matches()) {
                throw Refusal.at(field(kind, code), "report_dhis2_uid");
            }
            if (!codes.contains(field(kind, code))) {
                throw Refusal.at("code", "field_choice");
            }
            set(actor, province, kind, code, uid);
        }
    }

    /** Where the page shows what is wrong. */
    private static String field(Dhis2Id.Kind kind, String code) {
        return "uid-" + kind + "-" + code;
    }

    private void set(Actor actor, UUID province, Dhis2Id.Kind kind, String code, @Nullable String uid) {
        var known = Dhis2Id.<Dhis2Id>find("chapterId = ?1 and kind = ?2 and code = ?3", province, kind, code)
                .<Dhis2Id>firstResultOptional();
        if (uid == null) {
            known.ifPresent(one -> one.delete());
        } else {
            var kept = known.orElseGet(() -> new Dhis2Id(province, kind, code));
            kept.uid = uid;
            kept.setBy = actor.accountId();
            kept.setAt = clock.instant();
            kept.persist();
        }
        var what = kind + " " + code + ": " + (uid == null ? "–" : uid);
        audit.record(actor.accountId(), actor.fullName(), "dhis2.id_set", "chapter", province, what);
    }
}
