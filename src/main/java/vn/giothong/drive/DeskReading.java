package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donor.Donor;
import vn.giothong.person.PersonName;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** What the desk shows: the lines of a drive, the running counts and what changed since it was last asked. */
@ApplicationScoped
class DeskReading {
    private static final int MOST_CHANGES = 200;
    private static final int LATEST = 8;

    /**
     * The counts against the target, in bags, with the latest lines first; whoever was there before has the lines changed after {@code
     * since} instead, in the order of their changes, as many as one answer holds and with the next what is {@code more}. A line that was
     * withdrawn comes to them alone, to be taken away.
     */
    public record Board(
            Drive.State state,
            int target,
            int registered,
            int arrived,
            int donations,
            int deferrals,
            int noShows,
            int millilitres,
            long since,
            boolean more,
            List<DeskLine> lines) {}

    private final DeskAccess access;
    private final DeskAdvice advice;
    private final DeskLines lines;
    private final Language language;

    DeskReading(DeskAccess access, DeskAdvice advice, DeskLines lines, Language language) {
        this.access = access;
        this.advice = advice;
        this.lines = lines;
        this.language = language;
    }

    @Transactional
    Listing<DeskLine> lines(
            Actor actor, UUID driveId, @Nullable String typed, Registration.@Nullable State state, Paging paging) {
        var drive = access.readable(actor, driveId);
        var condition = new StringBuilder("r.driveId = ?1 and r.state <> ?2");
        var values = new ArrayList<Object>(List.of(driveId, Registration.State.WITHDRAWN));
        if (state != null) {
            values.add(state);
            condition.append(" and r.state = ?").append(values.size());
        }
        for (var word : words(typed)) {
            values.add("% " + word + "%");
            condition
                    .append(" and d.withheld = false and concat(' ', d.foldedName) like ?")
                    .append(values.size());
        }
        var found = Registration.<Registration>find(
                "select r from Registration r join Donor d on d.id = r.donorId where " + condition
                        + " order by r.number",
                values.toArray());
        var total = found.count();
        return new Listing<>(
                lines.show(
                        actor,
                        drive,
                        found.page(Page.of(paging.page(), paging.size())).list()),
                total);
    }

    private static List<String> words(@Nullable String typed) {
        var folded = typed == null ? "" : PersonName.fold(typed);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
    }

    /** Counts and lines are read of one moment: the counts first would miss a line saved in between, so the number comes first. */
    @Transactional
    Board board(Actor actor, UUID driveId, @Nullable Long since) {
        var drive = access.readable(actor, driveId);
        DriveTotal total = DriveTotal.findById(driveId);
        if (total == null) {
            throw Refusal.notFound();
        }
        var changed = since == null ? latest(driveId) : changed(driveId, since);
        var more = changed.size() > MOST_CHANGES;
        var told = more ? changed.subList(0, MOST_CHANGES) : changed;
        return new Board(
                drive.state,
                drive.targetUnits,
                total.registered,
                total.arrived,
                total.donations,
                total.deferrals,
                total.noShows,
                total.millilitres,
                more ? told.get(MOST_CHANGES - 1).changeNumber : total.changes,
                more,
                lines.show(actor, drive, told));
    }

    private static List<Registration> latest(UUID driveId) {
        return Registration.<Registration>find(
                        "driveId = ?1 and changeNumber > 0 and state <> ?2 order by changeNumber desc",
                        driveId,
                        Registration.State.WITHDRAWN)
                .page(0, LATEST)
                .list();
    }

    /** One more than is told, where there are more. */
    private static List<Registration> changed(UUID driveId, long since) {
        return Registration.<Registration>find(
                        "driveId = ?1 and changeNumber > ?2 order by changeNumber", driveId, since)
                .page(0, MOST_CHANGES + 1)
                .list();
    }

    /** A line with what speaks against giving today. */
    @Transactional
    DeskLine line(Actor actor, UUID driveId, UUID lineId) {
        var drive = access.readable(actor, driveId);
        var line = LineBook.of(drive, lineId);
        Donor donor = Panache.getEntityManager().find(Donor.class, line.donorId);
        return lines.show(actor, drive, line).with(advice.of(drive, donor, line), language.code());
    }
}
