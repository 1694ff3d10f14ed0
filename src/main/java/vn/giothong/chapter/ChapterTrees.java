package vn.giothong.chapter;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;

/**
 * The tree of a day, read once and kept. Every read asks for the number of changes and the latest version first, one short
 * statement, so that a change made by another replica is seen at once.
 */
@ApplicationScoped
public class ChapterTrees {
    private static final int MOST_KEPT = 100;

    private record Stamp(Number changes, @Nullable UUID latest) {}

    private record Kept(Stamp stamp, ChapterTree tree) {}

    private final Map<LocalDate, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    ChapterTrees(Clock clock) {
        this.clock = clock;
    }

    /** Whoever changes the tree says so, in the same transaction. */
    public static void changed() {
        Panache.getEntityManager()
                .createNativeQuery("update chapter_change set changes = changes + 1 where id = 1")
                .executeUpdate();
    }

    @Transactional
    public ChapterTree today() {
        return on(LocalDate.now(clock));
    }

    @Transactional
    public ChapterTree on(LocalDate day) {
        var stamp = stamp();
        var found = kept.get(day);
        if (found != null && found.stamp().equals(stamp)) {
            return found.tree();
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        var tree = read(day);
        kept.put(day, new Kept(stamp, tree));
        return tree;
    }

    private static ChapterTree read(LocalDate day) {
        var units = ChapterVersion.on(day).stream().map(ChapterTrees::node).toList();
        var names = new LinkedHashMap<UUID, String>();
        ChapterVersion.endedBy(day).forEach(version -> names.put(version.chapterId, version.name));
        var steps = ChapterSuccession.until(day).stream()
                .map(step -> new Ended.Step(step.fromId, step.toId))
                .toList();
        return new ChapterTree(day, units, Ended.of(new ChapterTree(day, units), names, steps), Chapter.byArea());
    }

    private static Stamp stamp() {
        var row = (Object[]) Panache.getEntityManager()
                .createNativeQuery("select c.changes, (select max(v.id) from chapter_version v) from chapter_change c"
                        + " where c.id = 1")
                .getSingleResult();
        return new Stamp((Number) row[0], row[1] == null ? null : Ids.of((byte[]) row[1]));
    }

    private static ChapterTree.Node node(ChapterVersion version) {
        return new ChapterTree.Node(
                version.chapterId,
                version.code,
                version.name,
                version.level,
                version.kind,
                version.parentId,
                version.validFrom,
                version.validTo);
    }
}
