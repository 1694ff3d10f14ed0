package vn.giothong.funding;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** How many awards of a step a year brought in the end and what they cost; the row written down last holds. */
@Entity
class FundingOutturn extends BaseEntity {
    public int year;
    public String stepCode;
    public int given;
    public long spent;
    public Instant recordedAt;
    public UUID recordedBy;

    protected FundingOutturn() {}

    FundingOutturn(int year, String stepCode, UUID recordedBy, Instant recordedAt) {
        this.year = year;
        this.stepCode = stepCode;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
