package vn.giothong.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A row of figures; what a breakdown does not know is null, never 0. Donations count events, bags count bags; the target is in bags,
 * and null where nothing was to be reached there.
 * Reached is the share of the target; what goes beyond 100 is exceeded, another figure.
 */
public record FigureRow(
        String key,
        String label,
        @Nullable Long drives,
        @Nullable Long registered,
        @Nullable Long arrived,
        @Nullable Long donations,
        @Nullable Long bags,
        @Nullable Long millilitres,
        @Nullable BigDecimal unitsOf250Ml,
        long deferrals,
        @Nullable Long firstTime,
        @Nullable Long repeat,
        @Nullable Long target,
        @Nullable BigDecimal reachedPercent) {
    /** Of some people: their drives are those of others too, and who of them came is not kept. */
    FigureRow ofPeople() {
        return new FigureRow(
                key,
                label,
                null,
                registered,
                null,
                donations,
                bags,
                millilitres,
                unitsOf250Ml,
                deferrals,
                firstTime,
                repeat,
                null,
                null);
    }

    /** Of a reason for which some were deferred, who gave nothing. */
    FigureRow ofReason() {
        return new FigureRow(key, label, null, null, null, null, null, null, null, deferrals, null, null, null, null);
    }

    FigureRow labelled(String other) {
        return new FigureRow(
                key,
                other,
                drives,
                registered,
                arrived,
                donations,
                bags,
                millilitres,
                unitsOf250Ml,
                deferrals,
                firstTime,
                repeat,
                target,
                reachedPercent);
    }

    /** A figure to reckon with, where what is not known adds nothing. */
    static long known(@Nullable Long figure) {
        return figure == null ? 0 : figure;
    }

    /** What goes beyond the target, in per cent of it; null where it is not exceeded. */
    public @Nullable BigDecimal getExceededPercent() {
        return reachedPercent == null || known(bags) <= known(target)
                ? null
                : reachedPercent.subtract(BigDecimal.valueOf(100));
    }
}
