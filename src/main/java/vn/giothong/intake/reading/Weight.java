package vn.giothong.intake.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a body weight in kilograms. */
final class Weight {

    private static final BigDecimal LIGHTEST = BigDecimal.valueOf(30);
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(250);
    private static final Pattern KILOGRAMS =
            Pattern.compile("(\\d{2,3}(?:[.,]\\d{1,17})?)\\s*(?:kg|kgs|kí|ký|cân)?\\.?");

    private Weight() {}

    /** With a decimal point or comma, rounded to 10 g; null for what is no weight of a grown person. */
    static @Nullable BigDecimal ofText(String text) {
        var match = KILOGRAMS.matcher(text.toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return null;
        }
        var weight = new BigDecimal(match.group(1).replace(',', '.'))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        var plain = weight.scale() < 0 ? weight.setScale(0) : weight;
        return plain.compareTo(LIGHTEST) < 0 || plain.compareTo(HEAVIEST) > 0 ? null : plain;
    }
}
