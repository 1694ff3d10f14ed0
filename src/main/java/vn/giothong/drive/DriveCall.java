package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to be told that a drive was called off, and whether that has happened. Written at that moment; nobody joins later. */
@Entity
public class DriveCall extends PanacheEntityBase {
    @Id
    public UUID registrationId;

    public UUID driveId;
    public @Nullable Instant toldAt;
    public @Nullable UUID toldBy;

    protected DriveCall() {}

    public DriveCall(Registration line) {
        this.registrationId = line.id;
        this.driveId = line.driveId;
    }
}
