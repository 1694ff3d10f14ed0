package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/**
 * How promptly milestones of a year are honoured: days from the day a milestone was reached to each step, as medians; and what is
 * overdue today, by chapter.
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
            List<OfChapter> chapters) {}

    public record OfChapter(
            UUID chapterId,
            String chapterName,
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
        var rows = PromptnessRows.of(asked, reach.everything() ? null : reach.chapterIds(), scope);
        var days = PromptnessRows.days(rows);
        var byChapter = new HashMap<UUID, List<PromptnessRows.Row>>();
        for (var row : rows) {
            byChapter
                    .computeIfAbsent(group(tree, row.chapterId(), chapterId), ignored -> new ArrayList<>())
                    .add(row);
        }
        var chapters = byChapter.entrySet().stream()
                .map(entry -> ofChapter(entry.getKey(), tree, entry.getValue(), days, today))
                .sorted(Comparator.comparingLong(OfChapter::overdue).reversed().thenComparing(OfChapter::chapterName))
                .toList();
        return new Figures(
                asked,
                chapterId,
                chapterId == null ? "" : tree.name(chapterId),
                rows.size(),
                given(rows),
                medians(rows, days),
                overdue(rows, today),
                Ageing.of(waiting(rows, today)),
                chapters);
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

    private static OfChapter ofChapter(
            UUID id,
            ChapterTree tree,
            List<PromptnessRows.Row> rows,
            Map<UUID, Map<CaseState, LocalDate>> days,
            LocalDate today) {
        var waiting = waiting(rows, today);
        return new OfChapter(
                id,
                tree.name(id),
                rows.size(),
                given(rows),
                medians(rows, days),
                overdue(rows, today),
                Ageing.of(waiting),
                waiting.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** The days for which each waits that has not been handed over. */
    private static List<Integer> waiting(List<PromptnessRows.Row> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> row.state().waiting())
                .map(row -> (int) ChronoUnit.DAYS.between(row.reachedOn(), today))
                .toList();
    }

    private static int given(List<PromptnessRows.Row> rows) {
        return (int) rows.stream().filter(row -> row.state().given()).count();
    }

    private static long overdue(List<PromptnessRows.Row> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> row.state().waiting() && row.dueBy().isBefore(today))
                .count();
    }

    private static Map<CaseState, Integer> medians(
            List<PromptnessRows.Row> rows, Map<UUID, Map<CaseState, LocalDate>> days) {
        var lengths = new EnumMap<CaseState, List<Integer>>(CaseState.class);
        for (var row : rows) {
            days.getOrDefault(row.id(), Map.of())
                    .forEach((state, on) -> lengths.computeIfAbsent(state, ignored -> new ArrayList<>())
                            .add((int) ChronoUnit.DAYS.between(row.reachedOn(), on)));
        }
        var medians = new EnumMap<CaseState, Integer>(CaseState.class);
        lengths.forEach((state, all) -> medians.put(state, median(all)));
        return medians;
    }

    /** The middle one, the lower of two. */
    static int median(List<Integer> all) {
        var sorted = all.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
