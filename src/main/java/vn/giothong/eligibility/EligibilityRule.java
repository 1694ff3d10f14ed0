package vn.giothong.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** One number of the law, with the days on which it holds and where it stands. */
@Entity
public class EligibilityRule extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public RuleCode code;

    @Enumerated(EnumType.STRING)
    public @Nullable Component component;

    @Enumerated(EnumType.STRING)
    public @Nullable Sex sex;

    public BigDecimal amount;

    @Enumerated(EnumType.STRING)
    public RuleUnit unit;

    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    /** The collector whose own rule it is; none for the law's. */
    public @Nullable UUID collectorId;

    /** Who made this version, where people did. */
    public @Nullable Instant recordedAt;

    public @Nullable UUID recordedBy;

    public EligibilityRule() {}
}
