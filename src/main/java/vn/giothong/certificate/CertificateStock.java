package vn.giothong.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** Blank certificates that a collector received or spoiled; issued are those that donations bear. */
@Entity
class CertificateStock extends BaseEntity {
    enum Kind {
        RECEIVED,
        SPOILED
    }

    public UUID collectorId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public LocalDate happenedOn;
    public int quantity;
    public @Nullable String note;
    public Instant recordedAt;
    public @Nullable UUID recordedBy;
    public @Nullable Instant voidedAt;
    public @Nullable UUID voidedBy;
    public @Nullable String voidReason;

    protected CertificateStock() {}

    CertificateStock(UUID collectorId, Kind kind, LocalDate happenedOn, int quantity, Instant recordedAt) {
        this.collectorId = collectorId;
        this.kind = kind;
        this.happenedOn = happenedOn;
        this.quantity = quantity;
        this.recordedAt = recordedAt;
    }
}
