package vn.giothong.recognition.money;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.recognition.ladder.Confidence;

/** A rate as a row; none is ever changed. */
@Entity
public class FundingRate extends BaseEntity {
    public String series;
    public @Nullable BigDecimal amount;
    public LocalDate validFrom;
    public @Nullable LocalDate confirmedUntil;
    public String legalBasis;

    @Enumerated(EnumType.STRING)
    public Confidence confidence;

    public @Nullable Instant recordedAt;
    public @Nullable UUID recordedBy;

    /** Why it changes what was answered before; a row that only follows the others needs none. */
    public @Nullable String reason;

    protected FundingRate() {}

    public FundingRate(Rate rate, UUID recordedBy) {
        this.id = rate.id();
        this.series = rate.series();
        this.amount = rate.amount();
        this.validFrom = rate.validFrom();
        this.confirmedUntil = rate.confirmedUntil();
        this.legalBasis = rate.legalBasis();
        this.confidence = rate.confidence();
        this.recordedAt = rate.recordedAt();
        this.recordedBy = recordedBy;
        this.reason = rate.reason();
    }

    /** All of them, as they stand in the database. */
    public static RateBook book() {
        return new RateBook(FundingRate.<FundingRate>listAll().stream()
                .map(FundingRate::rate)
                .toList());
    }

    Rate rate() {
        return new Rate(id, series, amount, validFrom, confirmedUntil, legalBasis, confidence, recordedAt, reason);
    }
}
