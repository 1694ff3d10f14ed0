package vn.giothong.funding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Which of the forecast's three numbers is paid for. */
enum Scenario {
    LOW,
    MIDDLE,
    HIGH;

    static Scenario of(@Nullable String text) {
        try {
            return valueOf(Given.value("scenario", text).strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("scenario", "field_choice");
        }
    }

    long of(Chances.Range range) {
        return switch (this) {
            case LOW -> range.low();
            case MIDDLE -> range.middle();
            case HIGH -> range.high();
        };
    }
}
