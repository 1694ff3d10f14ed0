package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/**
 * How promptly milestones of a year are honoured: days from the day a milestone was reached to each step, as medians, by chapter and by
 * step of the ladders. Awards given on the spot take no time and are left out of the medians, else their number would hide how long
 * all others take. What waits and is overdue today is told of every milestone up to the end of that year, since the turn of a year
 * hands nothing over.
 */
@ApplicationScoped
public class Promptness {
    /**
     * Milestones, how many were decided, how many of these on the spot, and the medians in days over the timed rest, from the milestone
     * to each step that at least half of them took.
     */
    public record Figures(
            int year,
            @Nullable UUID chapterId,
            String chapterName,
            int cases,
            int given,
            int onTheSpot,
            int timed,
            Map<CaseState, Integer> medianDays,
            long overdue,
            Ageing ageing,
            List<OfStep> steps,
            List<OfChapter> chapters) {
        /** The last day of the year. */
        public LocalDate end() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /** A step of a rule. */
    public record OfStep(
            String rule,
            String ruleName,
            int threshold,
            String award,
            int cases,
            int given,
            int onTheSpot,
            int timed,
            Map<CaseState, Integer> medianDays,
            long overdue) {}

    /** A unit; with all below it, unless those have lines of their own. How long the one waits that waits longest. */
    public record OfChapter(
            UUID chapterId,
            String chapterName,
            boolean withAllBelow,
            int cases,
            int given,
            int onTheSpot,
            int timed,
            Map<CaseState, Integer> medianDays,
            long overdue,
            Ageing ageing,
            @Nullable Integer longestDays) {}

    private record OneStep(String rule, int threshold) {
        static OneStep of(PromptnessRows.Row row) {
            return new OneStep(row.rule(), row.threshold());
        }
    }

    private final Access access;
    private final ChapterTrees trees;
    private final Ladders ladders;
    private final Language language;
    private final Clock clock;

    Promptness(Access access, ChapterTrees trees, Ladders ladders, Language language, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.ladders = ladders;
        this.language = language;
        this.clock = clock;
    }

    /** Whose milestones the actor may have counted: those read by name, and for readers of totals those of theirs. */
    Reachable reach(Actor actor) {
        var named = access.reach(actor, Action.READ_AWARD);
        if (named.nothing()) {
            access.mustHold(actor, Action.READ_AWARD_TOTALS);
        }
        return named.or(access.reach(actor, Action.READ_AWARD_TOTALS));
    }

    @Transactional
    public Figures of(Actor actor, @Nullable Integer year, @Nullable UUID chapterId) {
        return of(reach(actor), year, chapterId);
    }

    /** Over what the caller reaches, for who counts other things of the same cases. */
    @Transactional
    public Figures of(Reachable reach, @Nullable Integer year, @Nullable UUID chapterId) {
        var today = LocalDate.now(clock);
        var asked = year == null ? today.getYear() : year;
        if (asked < 1900 || asked > 2200) {
            throw Refusal.badRequest("year", "field_range", 1900, 2200);
        }
        var tree = trees.today();
        Set<UUID> scope = chapterId == null ? Set.of() : CaseQuery.below(tree, chapterId);
        if (chapterId != null && !reach.everything() && scope.stream().noneMatch(reach.chapterIds()::contains)) {
            throw Refusal.notFound();
        }
        var where = new CaseWhere().within(reach, today).shown();
        if (chapterId != null) {
            where.and("c.chapterId in :below", "below", scope);
        }
        var rows = PromptnessRows.of(where, asked);
        var days = new StepDays(PromptnessRows.days(rows));
        return figures(tree, chapterId, new YearOfMilestones(rows, days, asked, today));
    }

    private Figures figures(ChapterTree tree, @Nullable UUID chapterId, YearOfMilestones all) {
        return new Figures(
                all.year(),
                chapterId,
                chapterId == null ? "" : tree.name(chapterId),
                all.cases(),
                all.given(),
                all.onTheSpot(),
                all.timed(),
                all.medians(),
                all.overdue(),
                Ageing.of(all.waiting()),
                steps(all),
                new PromptnessByChapter(tree, chapterId).of(all));
    }

    /** By rule and threshold; a rule goes by the name of its latest version. */
    private List<OfStep> steps(YearOfMilestones all) {
        var names = ladders.all().stream()
                .sorted(Comparator.comparing(AwardRule::validFrom))
                .collect(Collectors.toMap(AwardRule::code, rule -> rule.name(language.code()), (old, now) -> now));
        return all.rows().stream().collect(Collectors.groupingBy(OneStep::of)).entrySet().stream()
                .map(entry -> ofStep(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey().rule(), entry.getKey().rule()),
                        all.of(entry.getValue())))
                .sorted(Comparator.comparing(OfStep::rule).thenComparing(OfStep::threshold))
                .toList();
    }

    private static OfStep ofStep(OneStep step, String name, YearOfMilestones part) {
        return new OfStep(
                step.rule(),
                name,
                step.threshold(),
                part.rows().get(0).award(),
                part.cases(),
                part.given(),
                part.onTheSpot(),
                part.timed(),
                part.medians(),
                part.overdue());
    }
}
