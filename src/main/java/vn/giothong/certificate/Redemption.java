package vn.giothong.certificate;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** Blood that a donor got back free of charge for a certificate, in ml; one written down by mistake is voided and stays. */
@Entity
class Redemption extends BaseEntity {
    public UUID donationId;
    public String facility;
    public LocalDate redeemedOn;
    public int millilitres;
    /** The id of the form by which it came, and what was sent in it. */
    public @Nullable UUID requestId;

    public @Nullable UUID requestPrint;
    public Instant recordedAt;
    public @Nullable UUID recordedBy;
    public @Nullable Instant voidedAt;
    public @Nullable UUID voidedBy;
    public @Nullable String voidReason;

    protected Redemption() {}

    Redemption(UUID donationId, String facility, LocalDate redeemedOn, int millilitres, Instant recordedAt) {
        this.donationId = donationId;
        this.facility = facility;
        this.redeemedOn = redeemedOn;
        this.millilitres = millilitres;
        this.recordedAt = recordedAt;
    }

    static Optional<Redemption> sent(UUID donationId, UUID requestId) {
        return find("donationId = ?1 and requestId = ?2", donationId, requestId).firstResultOptional();
    }

    static List<Redemption> of(UUID donationId) {
        return list("donationId = ?1 order by recordedAt, id", donationId);
    }
}
