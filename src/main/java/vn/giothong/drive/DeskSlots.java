package vn.giothong.drive;

import java.util.List;
import java.util.UUID;
import vn.giothong.web.Refusal;

/** The slot that a person takes: one of the drive's, with room left. Called under the lock of the drive's figures. */
final class DeskSlots {
    private DeskSlots() {}

    static UUID free(Drive drive, UUID slotId, UUID lineId) {
        var slot = DriveSlot.<DriveSlot>find("id = ?1 and driveId = ?2", slotId, drive.id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.badRequest("slotId", "desk_slot_unknown"));
        var taken = Registration.count(
                "slotId = ?1 and id <> ?2 and state not in ?3",
                slotId,
                lineId,
                List.of(Registration.State.CANCELLED, Registration.State.WITHDRAWN));
        if (taken >= slot.capacity) {
            throw Refusal.conflict("desk_slot_full", slot.startsAt, slot.capacity);
        }
        return slotId;
    }
}
