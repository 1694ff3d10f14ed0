package vn.giothong.certificate;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That a certificate is worth nothing any more: torn, erased, or written out by mistake. */
@Entity
class CertificateVoid extends BaseEntity {
    public UUID donationId;
    public String reason;
    public Instant recordedAt;
    public @Nullable UUID recordedBy;

    protected CertificateVoid() {}

    CertificateVoid(UUID donationId, String reason, Instant recordedAt) {
        this.donationId = donationId;
        this.reason = reason;
        this.recordedAt = recordedAt;
    }

    static Optional<CertificateVoid> of(UUID donationId) {
        return find("donationId", donationId).firstResultOptional();
    }
}
