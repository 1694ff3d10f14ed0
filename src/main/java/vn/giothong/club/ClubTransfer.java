package vn.giothong.club;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** A club passed from the care of one chapter into that of another; its drives and donations keep the chapter of their day. */
@Entity
class ClubTransfer extends BaseEntity {
    public UUID clubId;
    public UUID fromChapterId;
    public UUID toChapterId;
    public String reason;
    public Instant transferredAt;
    public UUID transferredBy;

    protected ClubTransfer() {}

    ClubTransfer(Club club, UUID toChapterId, String reason, Instant transferredAt, UUID transferredBy) {
        this.clubId = club.id;
        this.fromChapterId = club.chapterId;
        this.toChapterId = toChapterId;
        this.reason = reason;
        this.transferredAt = transferredAt;
        this.transferredBy = transferredBy;
    }

    static List<ClubTransfer> of(UUID clubId) {
        return list("clubId = ?1 order by transferredAt, id", clubId);
    }
}
