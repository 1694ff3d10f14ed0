package vn.giothong.mailing;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A dated rule: until how many days after a drive thanks go by themselves for what is recorded of it. */
@Entity
class ThanksWindow extends BaseEntity {
    public int days;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected ThanksWindow() {}

    static ThanksWindow on(LocalDate day) {
        return ThanksWindow.<ThanksWindow>find(
                        "validFrom <= ?1 and (validTo is null or validTo >= ?1) order by validFrom desc", day)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No rule on how long after a drive thanks go"));
    }
}
