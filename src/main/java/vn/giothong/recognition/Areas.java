package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.recognition.ladder.Area;

/** Which units lie in the mountains; a list that only a new version of the application changes. In the caller's transaction. */
@ApplicationScoped
public class Areas {
    /** The kinds of areas by the tree of one day. */
    public record Of(ChapterTree tree, Set<UUID> mountains) {
        /** That of the nearest named unit at or above this one. */
        public Area area(UUID chapterId) {
            var named = mountains.contains(chapterId)
                    || tree.path(chapterId).stream().anyMatch(node -> mountains.contains(node.id()));
            return named ? Area.MOUNTAIN : Area.PLAIN;
        }
    }

    private final ChapterTrees trees;
    private volatile @Nullable Set<UUID> mountains;

    Areas(ChapterTrees trees) {
        this.trees = trees;
    }

    public Of today() {
        return new Of(trees.today(), mountains());
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private Set<UUID> mountains() {
        var known = mountains;
        if (known == null) {
            known = new HashSet<>();
            List<byte[]> rows = Panache.getEntityManager()
                    .createNativeQuery("select chapter_id from award_area where area = 'MOUNTAIN'", byte[].class)
                    .getResultList();
            for (var row : rows) {
                known.add(Ids.of(row));
            }
            mountains = known;
        }
        return known;
    }
}
