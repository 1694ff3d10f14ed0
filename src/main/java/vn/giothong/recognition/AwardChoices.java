package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** What there is to choose from on the pages of awards. */
@ApplicationScoped
class AwardChoices {
    record Choice(String value, String text) {}

    /** Chapters in reach, kinds of subjects, active rules, the rules by which people nominate, kinds and states of papers. */
    record Lists(
            List<Choice> chapters,
            List<Choice> kinds,
            List<Choice> rules,
            List<Choice> nominations,
            List<Choice> papers,
            List<Choice> paperStates) {}

    private static final Map<SubjectKind, String> SUBJECTS = Map.of(
            SubjectKind.PERSON, "select d.id from Donor d where d.code = ?1",
            SubjectKind.MOBILISER, "select d.id from Donor d where d.code = ?1",
            SubjectKind.FAMILY, "select h.id from Household h where h.code = ?1",
            SubjectKind.CLUB, "select c.id from Club c where c.code = ?1");

    private final Access access;
    private final ChapterTrees trees;
    private final Ladders ladders;
    private final Language language;
    private final Clock clock;

    AwardChoices(Access access, ChapterTrees trees, Ladders ladders, Language language, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.ladders = ladders;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    public Lists lists(Actor actor) {
        var active = active();
        return new Lists(
                chapters(access.reach(actor, Action.READ_AWARD)),
                named(SubjectKind.values(), "awardSubject"),
                active.stream().map(this::choice).toList(),
                active.stream()
                        .filter(rule -> !rule.measure().countsDonations())
                        .map(this::choice)
                        .toList(),
                named(PaperKind.values(), "paperKind"),
                named(PaperState.values(), "paperState"));
    }

    @Transactional
    public List<Choice> chapters(Reachable reach) {
        return trees.today().all().stream()
                .filter(node -> node.level() != Level.SUB)
                .filter(node -> reach.everything() || reach.chapterIds().contains(node.id()))
                .map(node -> new Choice(node.id().toString(), node.name()))
                .toList();
    }

    private List<Choice> named(Enum<?>[] codes, String list) {
        return Arrays.stream(codes)
                .map(code -> new Choice(code.name(), Texts.text(language.code(), list + "_" + code)))
                .toList();
    }

    private List<AwardRule> active() {
        return ladders.on(LocalDate.now(clock)).stream()
                .filter(AwardRule::active)
                .toList();
    }

    private Choice choice(AwardRule rule) {
        return new Choice(rule.code(), rule.name(language.code()));
    }

    /** Whom a code means under a rule; whether the actor may know is asked by the nomination. */
    @Transactional
    public UUID subject(String ruleCode, String code) {
        var kind = active().stream()
                .filter(rule -> rule.code().equals(ruleCode))
                .findFirst()
                .orElseThrow(() -> Refusal.at("rule", "award_rule_unknown"))
                .subject();
        var query = SUBJECTS.get(kind);
        Stream<UUID> found = query == null
                ? trees.today().all().stream()
                        .filter(node -> node.code().equals(code))
                        .map(node -> node.id())
                : Panache.getEntityManager()
                        .createQuery(query, UUID.class)
                        .setParameter(1, code)
                        .getResultStream();
        return found.findFirst().orElseThrow(() -> Refusal.at("subjectCode", "award_subject_unknown"));
    }

    /** The part of an address that asks for the same again. */
    String query(CaseQuery query, @Nullable CaseState state) {
        return Stream.of(
                        pair("state", state == null ? null : state.name()),
                        pair("chapterId", query.chapterId()),
                        pair("subjectKind", query.subjectKind()),
                        pair("rule", query.rule()),
                        pair("threshold", query.threshold()),
                        pair("reachedTo", query.reachedTo()),
                        pair("overdue", query.overdue()),
                        pair("doubt", query.doubt()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
    }

    static String pair(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
