package vn.giothong.drive;

import jakarta.persistence.Entity;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** A part of a drive's hours for which so many people may book; who walks in needs none. */
@Entity
public class DriveSlot extends BaseEntity {
    public UUID driveId;
    public LocalTime startsAt;
    public LocalTime endsAt;
    public int capacity;

    protected DriveSlot() {}

    public DriveSlot(UUID driveId, LocalTime startsAt, LocalTime endsAt, int capacity) {
        this.driveId = driveId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.capacity = capacity;
    }

    static List<DriveSlot> of(UUID driveId) {
        return list("driveId = ?1 order by startsAt, id", driveId);
    }
}
