package vn.giothong.drive;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Refusal;

/**
 * The list of those who were booked on a drive when it was called off. Whoever may know the drive's people reads it; the phone
 * numbers and the ticks belong to those who hold the drive and to the level above.
 */
@ApplicationScoped
class DriveCalls {
    /** A person to tell; told when and by whom, or not yet. */
    public record Call(
            UUID registrationId,
            int number,
            String fullName,
            @Nullable String phone,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startsAt,
            @Nullable Instant toldAt,
            @Nullable String toldBy) {
        Call withoutPhone() {
            return new Call(registrationId, number, fullName, null, startsAt, toldAt, toldBy);
        }
    }

    private final DriveAccess access;
    private final Audit audit;
    private final Clock clock;

    DriveCalls(DriveAccess access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the drive's own page: nobody, where the reader may not know its people. */
    @Transactional
    List<Call> shown(Actor actor, UUID driveId) {
        var drive = access.readable(actor, driveId);
        return access.may(actor, Action.READ_DRIVE_PEOPLE, drive) ? calls(actor, drive) : List.of();
    }

    @Transactional
    List<Call> of(Actor actor, UUID driveId) {
        return calls(actor, people(actor, driveId));
    }

    @Transactional
    boolean ticks(Actor actor, UUID driveId) {
        return access.manages(actor, access.readable(actor, driveId));
    }

    private Drive people(Actor actor, UUID driveId) {
        var drive = access.readable(actor, driveId);
        if (!access.may(actor, Action.READ_DRIVE_PEOPLE, drive)) {
            throw Refusal.forbidden();
        }
        return drive;
    }

    private List<Call> calls(Actor actor, Drive drive) {
        var phones = access.manages(actor, drive);
        return Panache.getEntityManager()
                .createQuery(
                        "select c.registrationId, r.number, d.fullName, d.phone, s.startsAt, c.toldAt, a.fullName"
                                + " from DriveCall c join Registration r on r.id = c.registrationId"
                                + " join Donor d on d.id = r.donorId left join DriveSlot s on s.id = r.slotId"
                                + " left join Account a on a.id = c.toldBy where c.driveId = ?1"
                                + " and d.withheld = false order by r.number",
                        Call.class)
                .setParameter(1, drive.id)
                .getResultStream()
                .map(call -> phones ? call : call.withoutPhone())
                .toList();
    }

    /** Repeated, the first time stays. */
    @Transactional
    List<Call> tell(Actor actor, UUID driveId, UUID lineId) {
        var call = call(actor, driveId, lineId);
        if (call.toldAt == null) {
            call.toldAt = clock.instant();
            call.toldBy = actor.accountId();
            record(actor, "registration.told", lineId);
        }
        return of(actor, driveId);
    }

    @Transactional
    List<Call> untell(Actor actor, UUID driveId, UUID lineId) {
        var call = call(actor, driveId, lineId);
        if (call.toldAt != null) {
            call.toldAt = null;
            call.toldBy = null;
            record(actor, "registration.untold", lineId);
        }
        return of(actor, driveId);
    }

    private DriveCall call(Actor actor, UUID driveId, UUID lineId) {
        access.manageable(actor, driveId);
        return DriveCall.<DriveCall>find("registrationId = ?1 and driveId = ?2", lineId, driveId)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    private void record(Actor actor, String action, UUID lineId) {
        audit.record(actor.accountId(), actor.fullName(), action, "registration", lineId, null);
        Panache.getEntityManager().flush();
    }
}
