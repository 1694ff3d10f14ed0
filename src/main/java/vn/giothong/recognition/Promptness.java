package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/**
 * How promptly milestones of a year are honoured: days from the day a milestone was reached to each step, as medians, by chapter. What
 * waits and is overdue today is told of every milestone up to the end of that year, since the turn of a year hands nothing over.
 */
@ApplicationScoped
public class Promptness {
    /** Days from the milestone to each step that cases have taken; the medians of those who took it. */
    public record Figures(
            int year,
            @Nullable UUID chapterId,
            String chapterName,
            int cases,
            int given,
            Map<CaseState, Integer> medianDays,
            long overdue,
            Ageing ageing,
            List<OfChapter> chapters) {
        /** The last day of the year. */
        public LocalDate end() {
            return LocalDate.of(year, 12, 31);
        }
    }

    /** A unit; with all below it, unless those have lines of their own. How long the one waits that waits longest. */
    public record OfChapter(
            UUID chapterId,
            String chapterName,
            boolean withAllBelow,
            int cases,
            int given,
            Map<CaseState, Integer> medianDays,
            long overdue,
            Ageing ageing,
            @Nullable Integer longestDays) {}

    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    Promptness(Access access, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public Figures of(Actor actor, @Nullable Integer year, @Nullable UUID chapterId) {
        access.mustHold(actor, Action.READ_AWARD);
        var today = LocalDate.now(clock);
        var asked = year == null ? today.getYear() : year;
        if (asked < 1900 || asked > 2200) {
            throw Refusal.badRequest("year", "field_range", 1900, 2200);
        }
        var tree = trees.today();
        var reach = access.reach(actor, Action.READ_AWARD);
        Set<UUID> scope = chapterId == null ? Set.of() : tree.subtree(chapterId);
        if (chapterId != null && !reach.everything() && scope.stream().noneMatch(reach.chapterIds()::contains)) {
            throw Refusal.notFound();
        }
        var where = new CaseWhere().within(reach, today).shown();
        if (chapterId != null) {
            where.and("c.chapterId in :below", "below", scope);
        }
        var rows = PromptnessRows.of(where, asked);
        return figures(tree, chapterId, new Part(rows, PromptnessRows.days(rows), asked, today));
    }

    private static Figures figures(ChapterTree tree, @Nullable UUID chapterId, Part all) {
        var byChapter =
                all.rows().stream().collect(Collectors.groupingBy(row -> group(tree, row.chapterId(), chapterId)));
        var chapters = byChapter.entrySet().stream()
                .map(entry -> ofChapter(
                        tree,
                        entry.getKey(),
                        byChapter.size() == 1 || below(tree, entry.getKey(), chapterId),
                        all.of(entry.getValue())))
                .sorted(Comparator.comparingLong(OfChapter::overdue).reversed().thenComparing(OfChapter::chapterName))
                .toList();
        return new Figures(
                all.year(),
                chapterId,
                chapterId == null ? "" : tree.name(chapterId),
                all.cases(),
                all.given(),
                all.medians(),
                all.overdue(),
                Ageing.of(all.waiting()),
                chapters);
    }

    private static boolean below(ChapterTree tree, UUID id, @Nullable UUID asked) {
        return asked == null ? tree.path(id).size() > 1 : !asked.equals(id);
    }

    private static OfChapter ofChapter(ChapterTree tree, UUID id, boolean withAllBelow, Part part) {
        var waiting = part.waiting();
        return new OfChapter(
                id,
                tree.name(id),
                withAllBelow,
                part.cases(),
                part.given(),
                part.medians(),
                part.overdue(),
                Ageing.of(waiting),
                waiting.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** The unit right below the one that is asked for, else the district. */
    private static UUID group(ChapterTree tree, UUID chapterId, @Nullable UUID asked) {
        var path = tree.path(chapterId);
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).id().equals(asked)) {
                return path.get(Math.min(i + 1, path.size() - 1)).id();
            }
        }
        return path.isEmpty()
                ? chapterId
                : path.get(Math.min(1, path.size() - 1)).id();
    }

    /** The milestones of the year, with those of the years before that still wait. */
    private record Part(
            List<PromptnessRows.Row> rows, Map<UUID, Map<CaseState, LocalDate>> days, int year, LocalDate today) {
        Part of(List<PromptnessRows.Row> some) {
            return new Part(some, days, year, today);
        }

        private Stream<PromptnessRows.Row> ofYear() {
            return rows.stream().filter(row -> row.reachedOn().getYear() == year);
        }

        int cases() {
            return (int) ofYear().count();
        }

        int given() {
            return (int) ofYear().filter(row -> row.state().given()).count();
        }

        /** The days for which each waits that has not been handed over. */
        List<Integer> waiting() {
            return rows.stream()
                    .filter(row -> row.state().waiting())
                    .map(row -> (int) ChronoUnit.DAYS.between(row.reachedOn(), today))
                    .toList();
        }

        long overdue() {
            return rows.stream()
                    .filter(row -> row.state().waiting() && row.dueBy().isBefore(today))
                    .count();
        }

        Map<CaseState, Integer> medians() {
            var lengths = new EnumMap<CaseState, List<Integer>>(CaseState.class);
            ofYear().forEach(row -> days.getOrDefault(row.id(), Map.of())
                    .forEach((state, on) -> lengths.computeIfAbsent(state, ignored -> new ArrayList<>())
                            .add((int) ChronoUnit.DAYS.between(row.reachedOn(), on))));
            var medians = new EnumMap<CaseState, Integer>(CaseState.class);
            lengths.forEach((state, all) -> medians.put(state, median(all)));
            return medians;
        }
    }

    /** The middle one, the lower of two. */
    static int median(List<Integer> all) {
        var sorted = all.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
