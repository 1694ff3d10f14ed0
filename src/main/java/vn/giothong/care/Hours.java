package vn.giothong.care;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Hours of work as they are written down: to a tenth, more than none and within a day. */
final class Hours {
    static final BigDecimal USUAL = BigDecimal.valueOf(2);
    private static final BigDecimal MOST = BigDecimal.valueOf(24);

    private Hours() {}

    static BigDecimal checked(@Nullable BigDecimal hours) {
        var given = Given.value("hours", hours);
        if (given.signum() <= 0 || given.compareTo(MOST) > 0) {
            throw Refusal.at("hours", "care_hours");
        }
        return given.setScale(1, RoundingMode.HALF_UP);
    }
}
