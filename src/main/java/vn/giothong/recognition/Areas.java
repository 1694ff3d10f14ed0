package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterSuccession;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.ChapterVersion;
import vn.giothong.database.Ids;
import vn.giothong.recognition.ladder.Area;

/**
 * Which units lie in the mountains on a day. The districts of 2020 that do are named in a list that only a new version of the
 * application changes; what follows them is read from the tree's own history. In the caller's transaction.
 */
@ApplicationScoped
public class Areas {
    /** The kinds of areas by the tree of one day, with the units of that day that lie in the mountains. */
    public record Of(ChapterTree tree, Set<UUID> mountains) {
        /** That of the unit, or of the one that keeps its records where it had ended by the day. */
        public Area area(UUID chapterId) {
            return tree.path(chapterId).stream().anyMatch(node -> mountains.contains(node.id()))
                    ? Area.MOUNTAIN
                    : Area.PLAIN;
        }
    }

    private final ChapterTrees trees;
    private volatile @Nullable Of kept;

    Areas(ChapterTrees trees) {
        this.trees = trees;
    }

    public Of today() {
        return by(trees.today());
    }

    Of on(LocalDate day) {
        return by(trees.on(day));
    }

    /** A tree that has not changed is the same object. */
    @SuppressWarnings("ReferenceEquality")
    private Of by(ChapterTree tree) {
        var known = kept;
        if (known == null || known.tree() != tree) {
            var mountains = mountains();
            var units = tree.all().stream()
                    .map(ChapterTree.Node::id)
                    .filter(unit -> mountains.hold(unit, tree.day()))
                    .collect(Collectors.toUnmodifiableSet());
            known = new Of(tree, units);
            kept = known;
        }
        return known;
    }

    private static Mountains mountains() {
        var places = ChapterVersion.<ChapterVersion>listAll().stream()
                .map(version ->
                        new Mountains.Place(version.chapterId, version.parentId, version.validFrom, version.validTo))
                .toList();
        var steps = ChapterSuccession.<ChapterSuccession>listAll().stream()
                .map(step -> new Mountains.Step(step.fromId, step.toId, step.happenedOn))
                .toList();
        return new Mountains(named(), places, steps);
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private static Set<UUID> named() {
        var named = new HashSet<UUID>();
        List<byte[]> rows = Panache.getEntityManager()
                .createNativeQuery("select chapter_id from award_area where area = 'MOUNTAIN'", byte[].class)
                .getResultList();
        rows.forEach(row -> named.add(Ids.of(row)));
        return named;
    }
}
