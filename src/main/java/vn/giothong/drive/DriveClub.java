package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** The clubs of several drives; no entry for a drive without one. */
    public static Map<UUID, List<UUID>> clubsOf(Collection<UUID> driveIds) {
        return driveIds.isEmpty()
                ? Map.of()
                : DriveClub.<DriveClub>list("driveId in ?1", driveIds).stream()
                        .collect(Collectors.groupingBy(
                                link -> link.driveId, Collectors.mapping(link -> link.clubId, Collectors.toList())));
    }

    /** Only what differs is written: the clubs that stay may have been read before, and cannot be entered a second time. */
    static void become(UUID driveId, List<UUID> clubIds) {
        var links = DriveClub.<DriveClub>list("driveId", driveId);
        links.stream().filter(link -> !clubIds.contains(link.clubId)).forEach(link -> link.delete());
        var known = links.stream().map(link -> link.clubId).toList();
        clubIds.stream().filter(club -> !known.contains(club)).forEach(club -> new DriveClub(driveId, club).persist());
    }

    public static List<UUID> clubsOf(UUID driveId) {
        return DriveClub.<DriveClub>list("driveId", driveId).stream()
                .map(link -> link.clubId)
                .toList();
    }
}
