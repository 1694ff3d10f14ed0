package vn.giothong.eligibility;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What every rule has as a row: the days on which it holds, where it stands, whose it is and who made this version. */
@MappedSuperclass
public abstract class DatedRule extends BaseEntity {
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    /** The collector whose own rule it is; none for the law's. */
    public @Nullable UUID collectorId;

    /** Who made this version, where people did. */
    public @Nullable Instant recordedAt;

    public @Nullable UUID recordedBy;

    protected DatedRule() {}

    public boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}
