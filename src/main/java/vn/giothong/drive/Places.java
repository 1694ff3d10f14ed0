package vn.giothong.drive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What donors see before they keep a place: the slots of drives and their own place, in one statement each for all drives. */
@ApplicationScoped
public class Places {
    /** The place that somebody has, or had, on a drive; no hours where one comes at any. The reason is why the drive was called off. */
    public record Place(
            UUID id,
            @JsonIgnore UUID driveId,
            @Nullable UUID slotId,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startsAt,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endsAt,
            Registration.State state,
            @Nullable String reason) {
        /** Whether it may still be changed and given up. */
        @JsonIgnore
        public boolean isKept() {
            return state == Registration.State.BOOKED;
        }
    }

    private static final String CALLED_OFF = "o.registrationId = r.id and o.reasonCode = ?4 and o.withdrawnAt is null";

    private record Slot(UUID driveId, UUID id, LocalTime startsAt, LocalTime endsAt, int capacity, long booked) {}

    /** The slots of each drive that has some, the earliest first. */
    @Transactional
    public Map<UUID, List<DriveView.SlotView>> slots(Collection<UUID> driveIds) {
        if (driveIds.isEmpty()) {
            return Map.of();
        }
        return Panache.getEntityManager()
                .createQuery(
                        "select s.driveId, s.id, s.startsAt, s.endsAt, s.capacity,"
                                + " (select count(*) from Registration r where r.slotId = s.id and r.state not in ?2)"
                                + " from DriveSlot s where s.driveId in ?1 order by s.startsAt, s.id",
                        Slot.class)
                .setParameter(1, driveIds)
                .setParameter(2, List.of(Registration.State.CANCELLED, Registration.State.WITHDRAWN))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Slot::driveId,
                        Collectors.mapping(
                                slot -> new DriveView.SlotView(
                                        slot.id(), slot.startsAt(), slot.endsAt(), slot.capacity(), slot.booked()),
                                Collectors.toList())));
    }

    /** The drives of these days on which the donor had a place when they were called off. */
    @Transactional
    public List<Drive> calledOff(UUID donorId, LocalDate from, LocalDate until) {
        return Drive.list(
                "select d from Drive d where d.state = ?1 and d.heldOn >= ?2 and d.heldOn <= ?3 and exists"
                        + " (select 1 from Registration r, Outcome o where r.driveId = d.id and r.donorId = ?5 and "
                        + CALLED_OFF + ") order by d.heldOn, d.startsAt, d.id",
                Drive.State.CANCELLED,
                from,
                until,
                DriveCancellation.REASON,
                donorId);
    }

    /** The place of one donor on each of the drives where there is one, given up ones among them. */
    @Transactional
    public Map<UUID, Place> of(UUID donorId, Collection<UUID> driveIds) {
        if (driveIds.isEmpty()) {
            return Map.of();
        }
        return Panache.getEntityManager()
                .createQuery(
                        "select r.id, r.driveId, r.slotId, s.startsAt, s.endsAt, r.state,"
                                + " (select max(o.reasonText) from Outcome o where " + CALLED_OFF
                                + ") from Registration r"
                                + " left join DriveSlot s on s.id = r.slotId"
                                + " where r.donorId = ?1 and r.driveId in ?2 and r.state <> ?3",
                        Place.class)
                .setParameter(1, donorId)
                .setParameter(2, driveIds)
                .setParameter(3, Registration.State.WITHDRAWN)
                .setParameter(4, DriveCancellation.REASON)
                .getResultStream()
                .collect(Collectors.toMap(Place::driveId, Function.identity()));
    }
}
