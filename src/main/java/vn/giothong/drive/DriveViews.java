package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/** Reads a drive for one who may see it. */
@ApplicationScoped
class DriveViews {
    private static final Set<Registration.State> FREE =
            Set.of(Registration.State.CANCELLED, Registration.State.WITHDRAWN);

    private final DriveAccess access;
    private final DriveActs acts;
    private final ChapterTrees trees;

    DriveViews(DriveAccess access, DriveActs acts, ChapterTrees trees) {
        this.access = access;
        this.acts = acts;
        this.trees = trees;
    }

    @Transactional
    DriveView coded(Actor actor, String code) {
        return one(actor, Drive.coded(code).map(drive -> drive.id).orElseThrow(Refusal::notFound));
    }

    @Transactional
    DriveView one(Actor actor, UUID id) {
        var drive = access.readable(actor, id);
        var clubs = clubs(id);
        var figures = DriveFigures.of(id);
        Collector collector = Collector.findById(drive.collectorId);
        return new DriveView(
                id,
                drive.code,
                drive.name,
                drive.chapterId,
                name(drive, drive.chapterId),
                clubs.stream().map(DriveView.ClubName::id).toList(),
                clubs,
                drive.collectorId,
                collector.name,
                drive.campaignCode,
                drive.venue,
                drive.communeId,
                name(drive, drive.communeId),
                drive.heldOn,
                drive.startsAt,
                drive.endsAt,
                drive.targetUnits,
                drive.emergency,
                drive.lateEntry,
                drive.state,
                drive.version,
                slots(id),
                steps(drive),
                acts.of(actor, drive, figures),
                figures);
    }

    private String name(Drive drive, @Nullable UUID chapterId) {
        if (chapterId == null) {
            return "";
        }
        var name = trees.on(drive.heldOn).name(chapterId);
        return name.isEmpty() ? trees.today().name(chapterId) : name;
    }

    private static List<DriveView.ClubName> clubs(UUID id) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.id, c.code, c.name from Club c, DriveClub l where l.clubId = c.id and l.driveId = ?1 order by c.name",
                        DriveView.ClubName.class)
                .setParameter(1, id)
                .getResultList();
    }

    static List<DriveView.SlotView> slots(UUID id) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.id, s.startsAt, s.endsAt, s.capacity,"
                                + " (select count(*) from Registration r where r.slotId = s.id and r.state not in ?2)"
                                + " from DriveSlot s where s.driveId = ?1 order by s.startsAt, s.id",
                        DriveView.SlotView.class)
                .setParameter(1, id)
                .setParameter(2, FREE)
                .getResultList();
    }

    private static List<DriveView.StepView> steps(Drive drive) {
        var steps = DriveStep.of(drive.id);
        var people = steps.stream().map(step -> step.takenBy).collect(Collectors.toSet());
        people.add(drive.createdBy);
        var names = Account.<Account>list("id in ?1", people).stream()
                .collect(Collectors.toMap(account -> account.id, account -> account.fullName));
        var views = new ArrayList<DriveView.StepView>();
        views.add(new DriveView.StepView("PLANNED", null, drive.createdAt, names.getOrDefault(drive.createdBy, "")));
        steps.forEach(step -> views.add(new DriveView.StepView(
                step.step.name(), step.reason, step.takenAt, names.getOrDefault(step.takenBy, ""))));
        return views;
    }
}
