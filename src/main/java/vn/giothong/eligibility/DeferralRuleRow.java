package vn.giothong.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** How long one reason defers, with the days on which that holds and where it stands. */
@Entity
@Table(name = "deferral_rule")
public class DeferralRuleRow extends BaseEntity {
    public String code;

    @Enumerated(EnumType.STRING)
    public DeferralRule.Start starts;

    public @Nullable Integer length;

    @Enumerated(EnumType.STRING)
    public Length.Unit unit;

    public @Nullable UUID collectorId;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;
    public @Nullable Instant recordedAt;
    public @Nullable UUID recordedBy;

    public DeferralRuleRow() {}
}
