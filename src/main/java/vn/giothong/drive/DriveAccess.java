package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Place;
import vn.giothong.account.RoleAssignment;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.web.Refusal;

/** What somebody may do with a drive: the table of rights, and that nobody approves what was planned or submitted by the same hand. */
@ApplicationScoped
class DriveAccess {
    private final Access access;
    private final ChapterTrees trees;

    DriveAccess(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    static Place place(Drive drive) {
        return Place.drive(drive.chapterId, DriveClub.clubsOf(drive.id), drive.collectorId);
    }

    Drive readable(Actor actor, UUID id) {
        Drive drive = Drive.findById(id);
        if (drive == null) {
            throw Refusal.notFound();
        }
        access.mustRead(actor, Action.READ_DRIVE, place(drive));
        return drive;
    }

    boolean may(Actor actor, Action action, Drive drive) {
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
    Drive manageable(Actor actor, UUID id) {
        var drive = readable(actor, id);
        if (!manages(actor, drive)) {
            throw Refusal.forbidden();
        }
        return drive;
    }

    boolean manages(Actor actor, Drive drive) {
        return may(actor, Action.WRITE_DRIVE, drive) || approves(actor, drive);
    }

    /** One level up; a club's drive that the district itself hosts is the district's to approve. */
    boolean approves(Actor actor, Drive drive) {
        var host = Place.chapter(drive.chapterId);
        return access.may(actor, Action.APPROVE_DRIVE, host)
                || (atDistrict(drive) && plannedByClub(drive) && access.may(actor, Action.WRITE_DRIVE, host));
    }

    private boolean atDistrict(Drive drive) {
        return trees.today()
                .find(drive.chapterId)
                .filter(node -> node.level() == Level.DISTRICT)
                .isPresent();
    }

    private static boolean plannedByClub(Drive drive) {
        List<UUID> clubs = DriveClub.clubsOf(drive.id);
        return !clubs.isEmpty()
                && RoleAssignment.count(
                                "accountId = ?1 and nodeKind = ?2 and nodeId in ?3",
                                drive.createdBy,
                                NodeKind.CLUB,
                                clubs)
                        > 0;
    }

    boolean isMaker(Actor actor, Drive drive) {
        return drive.createdBy.equals(actor.accountId())
                || Panache.getEntityManager()
                                .createQuery(
                                        "select count(*) from DriveStep s where s.driveId = ?1 and s.takenBy = ?2 and s.step = ?3",
                                        Long.class)
                                .setParameter(1, drive.id)
                                .setParameter(2, actor.accountId())
                                .setParameter(3, DriveStep.Step.SUBMITTED)
                                .getSingleResult()
                        > 0;
    }
}
