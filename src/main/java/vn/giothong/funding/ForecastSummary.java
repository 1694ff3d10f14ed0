package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;

/** Adds up a forecast for reading: by district, or by commune where there is none. */
@ApplicationScoped
class ForecastSummary {
    /** The awards of an area in all, and those of donors and families who come to more than the first. */
    record Area(String name, double expected, double beyondFirst) {}

    private static final String FIRST = "PERSON_1";

    private final ChapterTrees trees;

    ForecastSummary(ChapterTrees trees) {
        this.trees = trees;
    }

    List<Area> areas(ForecastView forecast) {
        var tree = trees.today();
        var found = new LinkedHashMap<String, Area>();
        for (var cell : forecast.byChapter()) {
            var name = name(tree, cell.chapterId());
            var more = cell.rule().equals(FIRST) ? 0 : cell.expected();
            found.merge(
                    name,
                    new Area(name, cell.expected(), more),
                    (one, other) ->
                            new Area(name, one.expected() + other.expected(), one.beyondFirst() + other.beyondFirst()));
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Area::expected).reversed())
                .toList();
    }

    private static String name(ChapterTree tree, UUID chapter) {
        return tree.above(chapter, Level.DISTRICT)
                .or(() -> tree.above(chapter, Level.COMMUNE))
                .map(ChapterTree.Node::name)
                .or(() -> Optional.of(tree.name(chapter)))
                .orElseThrow();
    }
}
