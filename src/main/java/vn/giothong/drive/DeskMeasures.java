package vn.giothong.drive;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** What a scale at a desk can show; anything else is a slip of the hand. */
final class DeskMeasures {
    private static final int LIGHTEST_KG = 20;
    private static final int HEAVIEST_KG = 250;

    private DeskMeasures() {}

    static void checkWeight(@Nullable BigDecimal kilograms) {
        if (kilograms != null
                && (kilograms.compareTo(BigDecimal.valueOf(LIGHTEST_KG)) < 0
                        || kilograms.compareTo(BigDecimal.valueOf(HEAVIEST_KG)) > 0)) {
            throw Refusal.at("weightKg", "desk_weight", LIGHTEST_KG, HEAVIEST_KG);
        }
    }
}
