package vn.giothong.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;

/** The real province: its districts of today, and its units as they stood before they were rearranged in 2020. */
@ApplicationScoped
class Units {
    private static final LocalDate REARRANGED = LocalDate.of(2020, 2, 1);
    private static final LocalDate LY_SON_REARRANGED = LocalDate.of(2020, 4, 1);

    private final ChapterTrees trees;

    Units(ChapterTrees trees) {
        this.trees = trees;
    }

    List<Area> areas() {
        var tree = trees.today();
        return Table.read("areas.csv").stream().map(row -> area(tree, row)).toList();
    }

    private static Area area(ChapterTree tree, List<String> row) {
        var district = coded(tree, row.get(0)).orElseThrow();
        var communes = tree.children(district.id()).stream()
                .filter(node -> node.level() == Level.COMMUNE)
                .map(ChapterTree.Node::id)
                .toList();
        return new Area(
                district.id(),
                row.get(0),
                district.name(),
                communes,
                Integer.parseInt(row.get(1)),
                Double.parseDouble(row.get(2)));
    }

    /** The tree of the day; one for each time between two changes is enough. */
    ChapterTree on(LocalDate day) {
        if (day.isBefore(REARRANGED)) {
            return trees.on(REARRANGED.minusDays(1));
        }
        return day.isBefore(LY_SON_REARRANGED) ? trees.on(REARRANGED) : trees.today();
    }

    static Optional<ChapterTree.Node> coded(ChapterTree tree, String code) {
        return tree.all().stream().filter(node -> node.code().equals(code)).findFirst();
    }
}
