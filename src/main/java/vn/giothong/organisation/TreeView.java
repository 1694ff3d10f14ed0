package vn.giothong.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.Level;

/** The tree of a day as its page shows it: the count of every level, the branches, or what was searched with its path. */
record TreeView(
        LocalDate day,
        List<LevelCount> counts,
        List<Branch> branches,
        List<Hit> hits,
        boolean searched,
        List<LocalDate> changes) {

    record LevelCount(Level level, long units) {}

    /** A unit with what is below it. */
    record Branch(ChapterTree.Node unit, List<Branch> below) {
        static Branch of(ChapterTree tree, ChapterTree.Node unit) {
            return new Branch(
                    unit,
                    tree.children(unit.id()).stream()
                            .map(child -> of(tree, child))
                            .toList());
        }

        public UUID id() {
            return unit.id();
        }

        /** How many units of a level are directly below. */
        public long inner() {
            return below.size();
        }
    }

    /** A unit found by its name, with those above it. */
    record Hit(ChapterTree.Node unit, String path) {}

    static TreeView of(ChapterTree tree, @Nullable Collection<ChapterTree.Node> found, List<LocalDate> changes) {
        var counts = List.of(Level.values()).stream()
                .map(level -> new LevelCount(
                        level,
                        tree.all().stream()
                                .filter(node -> node.level() == level)
                                .count()))
                .filter(count -> count.units() > 0)
                .toList();
        var hits = found == null
                ? List.<Hit>of()
                : found.stream().map(node -> new Hit(node, above(tree, node))).toList();
        var branches = tree.roots().stream().map(root -> Branch.of(tree, root)).toList();
        return new TreeView(tree.day(), counts, branches, hits, found != null, changes);
    }

    private static String above(ChapterTree tree, ChapterTree.Node node) {
        var path = tree.path(node.id());
        return String.join(
                " › ",
                path.subList(0, Math.max(0, path.size() - 1)).stream()
                        .map(ChapterTree.Node::name)
                        .toList());
    }
}
