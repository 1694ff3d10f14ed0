package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;

/** Who is expected on a drive, for the list that people sign when they come: no more of them than a neighbour may read. */
@ApplicationScoped
class DriveSignIn {
    private static final Set<Registration.State> NOT_EXPECTED =
            Set.of(Registration.State.CANCELLED, Registration.State.WITHDRAWN);

    /** A person's line on the paper. */
    record Expected(
            int number,
            String fullName,
            @Nullable Integer birthYear,
            String commune,
            @Nullable LocalTime startsAt) {}

    private record Row(
            int number,
            String fullName,
            @Nullable Integer birthYear,
            UUID chapterId,
            @Nullable LocalTime startsAt) {}

    private final ChapterTrees trees;

    DriveSignIn(ChapterTrees trees) {
        this.trees = trees;
    }

    @Transactional
    List<Expected> of(DriveView drive) {
        var tree = trees.today();
        return Panache.getEntityManager()
                .createQuery(
                        "select r.number, d.fullName, d.birthYear, d.chapterId, s.startsAt from Registration r"
                                + " join Donor d on d.id = r.donorId left join DriveSlot s on s.id = r.slotId"
                                + " where r.driveId = ?1 and r.state not in ?2 and d.withheld = false order by r.number",
                        Row.class)
                .setParameter(1, drive.id())
                .setParameter(2, NOT_EXPECTED)
                .getResultStream()
                .map(row -> new Expected(
                        row.number(), row.fullName(), row.birthYear(), tree.name(row.chapterId()), row.startsAt()))
                .toList();
    }
}
