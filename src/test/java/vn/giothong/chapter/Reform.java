package vn.giothong.chapter;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.World;
import vn.giothong.database.Ids;

/** What was done on 1 July 2025: districts end, communes go on in larger ones below the province. In the caller's transaction. */
public final class Reform {
    public static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private Reform() {}

    public static UUID unit(String code) {
        return UUID.fromString(World.chapter(code));
    }

    public static void end(String... codes) {
        for (var code : codes) {
            ChapterVersion.update("validTo = ?1 where chapterId = ?2 and validTo is null", DAY, unit(code));
        }
    }

    /** Takes a unit out of the tree from a day on. */
    public static void end(UUID unit, LocalDate from) {
        ChapterVersion.update("validTo = ?1 where chapterId = ?2", from, unit);
        done();
    }

    /** The new commune, which takes the first code. */
    public static UUID merge(String name, String... codes) {
        var made = new Chapter(Instant.now());
        made.persist();
        Panache.getEntityManager().flush();
        end(codes);
        stand(made.id, codes[0], name);
        for (var code : codes) {
            succeed(unit(code), made.id, DAY);
        }
        return made.id;
    }

    /** A commune that stood below a district from one day until before another, if it ended. */
    public static UUID stood(String name, String district, LocalDate from, @Nullable LocalDate to) {
        var made = new Chapter(Instant.now());
        made.persist();
        Panache.getEntityManager().flush();
        var code = made.id.toString().substring(24);
        var version = new ChapterVersion(made.id, code, name, ChapterKind.TERRITORIAL, unit(district), from);
        version.level = Level.COMMUNE;
        version.validTo = to;
        version.persist();
        return made.id;
    }

    public static void succeed(UUID from, UUID to, LocalDate on) {
        Panache.getEntityManager().flush();
        Panache.getEntityManager()
                .createNativeQuery("insert into chapter_succession (id, from_id, to_id, relation, happened_on,"
                        + " legal_basis) values (?1, ?2, ?3, 'FULL', ?4, '1677/NQ-UBTVQH15')")
                .setParameter(1, Ids.bytes(Ids.next()))
                .setParameter(2, Ids.bytes(from))
                .setParameter(3, Ids.bytes(to))
                .setParameter(4, on)
                .executeUpdate();
    }

    public static void stand(UUID unit, String code, String name) {
        var version = new ChapterVersion(unit, code, name, ChapterKind.TERRITORIAL, unit("51"), DAY);
        version.level = Level.COMMUNE;
        version.persist();
    }

    public static void done() {
        Panache.getEntityManager().flush();
        ChapterTrees.changed();
    }
}
