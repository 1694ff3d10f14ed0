package vn.giothong.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How long one reason defers. */
@Entity
@Table(name = "deferral_rule")
public class DeferralRuleRow extends DatedRule {
    public String code;

    @Enumerated(EnumType.STRING)
    public DeferralRule.Start starts;

    public @Nullable Integer length;

    @Enumerated(EnumType.STRING)
    public Length.Unit unit;

    public DeferralRuleRow() {}
}
