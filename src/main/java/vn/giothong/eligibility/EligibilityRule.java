package vn.giothong.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    protected EligibilityRule() {}

    static List<EligibilityRule> everything() {
        return listAll();
    }
}
