package vn.giothong.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of figures. Donations count events, bags count bags; the target is in bags, and null where nothing was to be reached there.
 * Reached is the share of the target; what goes beyond 100 is exceeded, another figure.
 */
public record FigureRow(
        String key,
        String label,
        long drives,
        long registered,
        long arrived,
        long donations,
        long bags,
        long millilitres,
        BigDecimal unitsOf250Ml,
        long deferrals,
        long firstTime,
        long repeat,
        @Nullable Long target,
        @Nullable BigDecimal reachedPercent) {
    /** What goes beyond the target, in per cent of it; null where it is not reached. */
    public @Nullable BigDecimal getExceededPercent() {
        return reachedPercent == null || reachedPercent.compareTo(BigDecimal.valueOf(100)) <= 0
                ? null
                : reachedPercent.subtract(BigDecimal.valueOf(100));
    }
}
