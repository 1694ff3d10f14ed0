package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;

/** Adds up a forecast for reading: by month, and by district, or by commune where there is none. */
@ApplicationScoped
class ForecastSummary {
    /** The awards of an area or month in all, and between which numbers they lie; and those beyond the first donation. */
    record Part(String name, double expected, double beyondFirst) {
        public Chances.Range range() {
            return Chances.Range.of(expected);
        }

        private Part plus(Part other) {
            return new Part(name, expected + other.expected, beyondFirst + other.beyondFirst);
        }
    }

    private final ChapterTrees trees;

    ForecastSummary(ChapterTrees trees) {
        this.trees = trees;
    }

    List<Part> areas(ForecastView forecast) {
        var tree = trees.today();
        var firsts = firsts(forecast);
        var found = new LinkedHashMap<String, Part>();
        for (var cell : forecast.byChapter()) {
            var part = part(name(tree, cell.chapterId()), cell.rule(), cell.expected(), firsts);
            found.merge(part.name(), part, Part::plus);
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Part::expected).reversed())
                .toList();
    }

    /** January to December. */
    List<Part> months(ForecastView forecast) {
        var firsts = firsts(forecast);
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> forecast.byMonth().stream()
                        .filter(cell -> cell.month() == month)
                        .map(cell -> part(String.valueOf(month), cell.rule(), cell.expected(), firsts))
                        .reduce(new Part(String.valueOf(month), 0, 0), Part::plus))
                .toList();
    }

    private static Set<String> firsts(ForecastView forecast) {
        return forecast.byLevel().stream()
                .filter(level -> level.threshold() == 1)
                .map(LevelForecast::rule)
                .collect(Collectors.toSet());
    }

    private static Part part(String name, String rule, double expected, Set<String> firsts) {
        return new Part(name, expected, firsts.contains(rule) ? 0 : expected);
    }

    private static String name(ChapterTree tree, UUID chapter) {
        return tree.above(chapter, Level.DISTRICT)
                .or(() -> tree.above(chapter, Level.COMMUNE))
                .map(ChapterTree.Node::name)
                .or(() -> Optional.of(tree.name(chapter)))
                .orElseThrow();
    }
}
