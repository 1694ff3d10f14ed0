package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;

/** The drives that wait for somebody: to approve, to finish and submit, to close. */
@ApplicationScoped
public class DriveWork {
    public enum Kind {
        DRIVE_TO_APPROVE,
        DRIVE_RETURNED,
        DRIVE_DRAFT,
        DRIVE_TO_CLOSE
    }

    /** A drive that waits, since when. */
    public record Waiting(
            Kind kind, UUID driveId, String code, String name, String chapterName, LocalDate date, Instant since) {}

    private static final int MOST = 1000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Access access;
    private final DriveAccess driveAccess;
    private final ChapterTrees trees;

    DriveWork(Access access, DriveAccess driveAccess, ChapterTrees trees) {
        this.access = access;
        this.driveAccess = driveAccess;
        this.trees = trees;
    }

    @Transactional
    public List<Waiting> of(Actor actor, LocalDate today) {
        var tree = trees.today();
        var reach = access.reaches(actor, Set.of(Action.APPROVE_DRIVE, Action.WRITE_DRIVE));
        var above = Objects.requireNonNull(reach.get(Action.APPROVE_DRIVE));
        var own = Objects.requireNonNull(reach.get(Action.WRITE_DRIVE));
        var waiting = new ArrayList<Waiting>();
        toApprove(actor, above, own).forEach(row -> waiting.add(waiting(tree, Kind.DRIVE_TO_APPROVE, row)));
        found(own, Drive.State.DRAFT)
                .forEach(row ->
                        waiting.add(waiting(tree, row[1] == null ? Kind.DRIVE_DRAFT : Kind.DRIVE_RETURNED, row)));
        found(own, Drive.State.APPROVED)
                .filter(row -> ((Drive) row[0]).heldOn.isBefore(today))
                .forEach(row -> waiting.add(waiting(tree, Kind.DRIVE_TO_CLOSE, row)));
        waiting.sort(Comparator.comparing(Waiting::since));
        return waiting;
    }

    private Stream<Object[]> toApprove(Actor actor, Reachable above, Reachable own) {
        var since = new LinkedHashMap<Drive, Object[]>();
        Stream.concat(found(above, Drive.State.SUBMITTED), found(own, Drive.State.SUBMITTED))
                .forEach(row -> since.putIfAbsent((Drive) row[0], row));
        return driveAccess.waitingFor(actor, List.copyOf(since.keySet())).stream()
                .map(drive -> Objects.requireNonNull(since.get(drive)));
    }

    /** Drives in a state with the moment of their last step, the oldest first. */
    private static Stream<Object[]> found(Reachable reach, Drive.State state) {
        if (reach.nothing()) {
            return Stream.empty();
        }
        return Panache.getEntityManager()
                .createQuery(
                        "select d, (select max(s.takenAt) from DriveStep s where s.driveId = d.id) from Drive d"
                                + " where d.state = ?1 and (d.chapterId in ?2 or exists (select 1 from DriveClub c"
                                + " where c.driveId = d.id and c.clubId in ?3)) order by d.heldOn, d.id",
                        Object[].class)
                .setParameter(1, state)
                .setParameter(2, some(reach.chapterIds()))
                .setParameter(3, some(reach.clubIds()))
                .setMaxResults(MOST)
                .getResultList()
                .stream();
    }

    private static Set<UUID> some(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(NOBODY) : ids;
    }

    private static Waiting waiting(ChapterTree tree, Kind kind, Object[] row) {
        var drive = (Drive) row[0];
        var since = row[1] == null ? drive.createdAt : (Instant) row[1];
        return new Waiting(kind, drive.id, drive.code, drive.name, tree.name(drive.chapterId), drive.heldOn, since);
    }
}
