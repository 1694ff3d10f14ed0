package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.web.Refusal;

/** What somebody may do with a drive: the table of rights, and that nobody approves what was planned or submitted by the same hand. */
@ApplicationScoped
public class DriveAccess {
    private final Access access;
    private final DriveSight sight;
    private final ChapterTrees trees;

    DriveAccess(Access access, DriveSight sight, ChapterTrees trees) {
        this.access = access;
        this.sight = sight;
        this.trees = trees;
    }

    public static Place place(Drive drive) {
        return Place.drive(drive.chapterId, DriveClub.clubsOf(drive.id), drive.collectorId);
    }

    public Drive readable(Actor actor, UUID id) {
        Drive drive = Drive.findById(id);
        if (drive == null) {
            throw Refusal.notFound();
        }
        sight.mustSee(actor, drive);
        return drive;
    }

    public boolean may(Actor actor, Action action, Drive drive) {
        return access.may(actor, action, place(drive));
    }

    Drive writable(Actor actor, UUID id) {
        var drive = readable(actor, id);
        if (!may(actor, Action.WRITE_DRIVE, drive)) {
            throw Refusal.forbidden();
        }
        return drive;
    }

    Drive approvable(Actor actor, UUID id) {
        var drive = readable(actor, id);
        if (!approves(actor, drive)) {
            throw Refusal.forbidden();
        }
        if (isMaker(actor, drive)) {
            throw Refusal.forbidden("drive_own");
        }
        return drive;
    }

    /** Closing, reopening and calling off belong to those who hold the drive and to the level above. */
    public Drive manageable(Actor actor, UUID id) {
        var drive = readable(actor, id);
        if (!manages(actor, drive)) {
            throw Refusal.forbidden();
        }
        return drive;
    }

    public boolean manages(Actor actor, Drive drive) {
        return may(actor, Action.WRITE_DRIVE, drive) || approves(actor, drive);
    }

    boolean approves(Actor actor, Drive drive) {
        return !approvedBy(actor, List.of(drive)).isEmpty();
    }

    /** Of several drives those that the actor approves and has not made; as many statements as for one. */
    List<Drive> waitingFor(Actor actor, List<Drive> drives) {
        if (drives.isEmpty()) {
            return drives;
        }
        var made = made(actor, drives);
        return approvedBy(actor, drives).stream()
                .filter(drive -> !made.contains(drive.id))
                .toList();
    }

    /** One level up; a club's drive that the district itself hosts is the district's to approve. */
    private List<Drive> approvedBy(Actor actor, List<Drive> drives) {
        var tree = trees.today();
        var reach = access.reaches(actor, Set.of(Action.APPROVE_DRIVE, Action.WRITE_DRIVE));
        var above = Objects.requireNonNull(reach.get(Action.APPROVE_DRIVE));
        var own = Objects.requireNonNull(reach.get(Action.WRITE_DRIVE));
        var plannedByClubs = plannedByClubs(drives);
        return drives.stream()
                .filter(drive -> above.covers(Place.chapter(drive.chapterId))
                        || (atDistrict(tree, drive)
                                && plannedByClubs.contains(drive.id)
                                && own.covers(Place.chapter(drive.chapterId))))
                .toList();
    }

    private static boolean atDistrict(ChapterTree tree, Drive drive) {
        return tree.keeper(drive.chapterId)
                .filter(node -> node.level() == Level.DISTRICT)
                .isPresent();
    }

    private static Set<UUID> plannedByClubs(List<Drive> drives) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.id from Drive d, DriveClub k, RoleAssignment a where d.id in ?1 and k.driveId = d.id"
                                + " and a.accountId = d.createdBy and a.nodeKind = ?2 and a.nodeId = k.clubId",
                        UUID.class)
                .setParameter(1, ids(drives))
                .setParameter(2, NodeKind.CLUB)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    boolean isMaker(Actor actor, Drive drive) {
        return made(actor, List.of(drive)).contains(drive.id);
    }

    /** The drives that the actor planned or submitted. */
    private static Set<UUID> made(Actor actor, List<Drive> drives) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.id from Drive d where d.id in ?1 and (d.createdBy = ?2 or exists (select 1 from DriveStep s"
                                + " where s.driveId = d.id and s.takenBy = ?2 and s.step = ?3))",
                        UUID.class)
                .setParameter(1, ids(drives))
                .setParameter(2, actor.accountId())
                .setParameter(3, DriveStep.Step.SUBMITTED)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    private static List<UUID> ids(List<Drive> drives) {
        return drives.stream().map(drive -> drive.id).toList();
    }
}
