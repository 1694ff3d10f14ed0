package vn.giothong.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** One number of the law, or of a collector. */
@Entity
public class EligibilityRule extends DatedRule {
    @Enumerated(EnumType.STRING)
    public RuleCode code;

    @Enumerated(EnumType.STRING)
    public @Nullable Component component;

    @Enumerated(EnumType.STRING)
    public @Nullable Sex sex;

    public BigDecimal amount;

    @Enumerated(EnumType.STRING)
    public RuleUnit unit;

    public EligibilityRule() {}
}
