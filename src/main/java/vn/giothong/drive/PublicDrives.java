package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;

/** What anybody may know of drives: where and when the approved ones are, and what a year has brought. */
@ApplicationScoped
public class PublicDrives {
    /** An approved drive ahead. */
    public record Ahead(
            String name, LocalDate date, LocalTime startsAt, LocalTime endsAt, String venue, String place) {}

    /** The drives with donations in a year, their donations and their volume in units of 250 ml. */
    public record Year(int year, long drives, long donations, BigDecimal unitsOf250Ml) {}

    private record Row(
            String name,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            String venue,
            @Nullable UUID communeId,
            UUID chapterId) {}

    private static final Set<Drive.State> HELD = Set.of(Drive.State.APPROVED, Drive.State.CLOSED);

    private final ChapterTrees trees;

    PublicDrives(ChapterTrees trees) {
        this.trees = trees;
    }

    @Transactional
    public List<Ahead> ahead(LocalDate from, LocalDate until, int most) {
        var tree = trees.today();
        return Panache.getEntityManager()
                .createQuery(
                        "select d.name, d.heldOn, d.startsAt, d.endsAt, d.venue, d.communeId, d.chapterId from Drive d"
                                + " where d.state = ?1 and d.heldOn >= ?2 and d.heldOn <= ?3 order by d.heldOn, d.startsAt, d.id",
                        Row.class)
                .setParameter(1, Drive.State.APPROVED)
                .setParameter(2, from)
                .setParameter(3, until)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Ahead(
                        row.name(),
                        row.date(),
                        row.startsAt(),
                        row.endsAt(),
                        row.venue(),
                        tree.name(row.communeId() == null ? row.chapterId() : row.communeId())))
                .toList();
    }

    @Transactional
    public Year year(int year) {
        var sums = Panache.getEntityManager()
                .createQuery(
                        "select count(*), coalesce(sum(t.donations), 0), coalesce(sum(t.millilitres), 0) from Drive d, DriveTotal t"
                                + " where t.driveId = d.id and t.donations > 0 and d.state in ?1 and d.heldOn between ?2 and ?3",
                        Object[].class)
                .setParameter(1, HELD)
                .setParameter(2, LocalDate.of(year, 1, 1))
                .setParameter(3, LocalDate.of(year, 12, 31))
                .getSingleResult();
        return new Year(
                year,
                ((Number) sums[0]).longValue(),
                ((Number) sums[1]).longValue(),
                DriveFigures.units(((Number) sums[2]).longValue()));
    }
}
