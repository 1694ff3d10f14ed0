package vn.giothong.funding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Money as it was given: whole dong, for there is no half. */
final class Dong {
    private Dong() {}

    static BigDecimal given(String field, @Nullable BigDecimal given, long lowest, long highest) {
        var amount = Given.value(field, given);
        if (amount.stripTrailingZeros().scale() > 0
                || amount.compareTo(BigDecimal.valueOf(lowest)) < 0
                || amount.compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw Refusal.at(field, "funding_dong", lowest, highest);
        }
        return amount;
    }
}
