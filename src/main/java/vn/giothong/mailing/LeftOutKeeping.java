package vn.giothong.mailing;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A dated rule: for how many days the names of those whom a message left out are kept. */
@Entity
class LeftOutKeeping extends BaseEntity {
    public int days;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected LeftOutKeeping() {}

    static LeftOutKeeping on(LocalDate day) {
        return LeftOutKeeping.<LeftOutKeeping>find(
                        "validFrom <= ?1 and (validTo is null or validTo >= ?1) order by validFrom desc", day)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No rule on how long to keep who was left out"));
    }
}
