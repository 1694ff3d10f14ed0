package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.UUID;

/** A club that holds a drive together with its host chapter. */
@Entity
@IdClass(DriveClub.Key.class)
public class DriveClub extends PanacheEntityBase {
    public record Key(UUID driveId, UUID clubId) {}

    @Id
    public UUID driveId;

    @Id
    public UUID clubId;

    protected DriveClub() {}

    public DriveClub(UUID driveId, UUID clubId) {
        this.driveId = driveId;
        this.clubId = clubId;
    }

    public static List<UUID> clubsOf(UUID driveId) {
        return DriveClub.<DriveClub>list("driveId", driveId).stream()
                .map(link -> link.clubId)
                .toList();
    }
}
