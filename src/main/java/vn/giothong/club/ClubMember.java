package vn.giothong.club;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/**
 * A donor's membership of a club, from a day until another; it stays when the donor leaves, with the reason. One written down by
 * mistake is voided: its row is kept and never read again.
 */
@Entity
@SQLRestriction("voided_at is null")
public class ClubMember extends BaseEntity {
    public UUID clubId;
    public UUID donorId;
    public LocalDate joinedOn;
    public @Nullable LocalDate leftOn;
    public @Nullable String leaveReason;
    public @Nullable Instant voidedAt;
    public @Nullable UUID voidedBy;
    public @Nullable String voidReason;

    @Version
    public int version;

    protected ClubMember() {}

    public ClubMember(UUID clubId, UUID donorId, LocalDate joinedOn) {
        this.clubId = clubId;
        this.donorId = donorId;
        this.joinedOn = joinedOn;
    }
}
