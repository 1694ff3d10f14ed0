package vn.giothong.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;

/** How promptly each unit honours: the units right below the one that is asked for, else the districts. */
record PromptnessByChapter(ChapterTree tree, @Nullable UUID asked) {
    List<Promptness.OfChapter> of(YearOfMilestones all) {
        var byChapter = all.rows().stream().collect(Collectors.groupingBy(row -> group(row.chapterId())));
        return byChapter.entrySet().stream()
                .map(entry -> ofChapter(
                        entry.getKey(), byChapter.size() == 1 || below(entry.getKey()), all.of(entry.getValue())))
                .sorted(Comparator.comparingLong(Promptness.OfChapter::overdue)
                        .reversed()
                        .thenComparing(Promptness.OfChapter::chapterName))
                .toList();
    }

    private boolean below(UUID id) {
        return asked == null ? tree.path(id).size() > 1 : !asked.equals(id);
    }

    private Promptness.OfChapter ofChapter(UUID id, boolean withAllBelow, YearOfMilestones part) {
        var waiting = part.waiting();
        return new Promptness.OfChapter(
                id,
                tree.name(id),
                withAllBelow,
                part.cases(),
                part.given(),
                part.onTheSpot(),
                part.timed(),
                part.medians(),
                part.overdue(),
                Ageing.of(waiting),
                waiting.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** The unit right below the one that is asked for, else the district. */
    private UUID group(UUID chapterId) {
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
}
