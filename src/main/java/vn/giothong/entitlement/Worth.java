package vn.giothong.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** What counts as the value of something that was given, in dong. */
final class Worth {
    private static final long MOST_VND = 100_000_000L;

    private Worth() {}

    /**
     * At least the circular's gift; meal and travel are limits on the average, which one person may exceed. What was written down
     * before an outcome was corrected may stay as it was. Without a value what stands there stays, but for a gift that is short by
     * now: to give it is to give what is due.
     *
     * @param due null where nothing is due any more, or never was
     * @param before null where nothing is written down yet
     */
    static long of(Dues.@Nullable Due due, @Nullable Long said, @Nullable Long before, LocalDate day) {
        if (due == null) {
            return unchanged(said, before, day);
        }
        if (before != null && (said == null ? due.lacking(before) == 0 : said.equals(before))) {
            return before;
        }
        var value = said == null ? due.amountVnd() : said;
        if (value == null) {
            throw Refusal.at("valueVnd", "entitlement_by_hand");
        }
        if (value < 0 || value > MOST_VND) {
            throw Refusal.at("valueVnd", "field_range", 0, MOST_VND);
        }
        if (due.lacking(value) > 0) {
            throw Refusal.at("valueVnd", "entitlement_minimum", due.lacking(0), String.valueOf(due.legalBasis()));
        }
        return value;
    }

    private static long unchanged(@Nullable Long said, @Nullable Long before, LocalDate day) {
        if (before == null) {
            throw Refusal.at("item", "entitlement_none", day);
        }
        if (said != null && !said.equals(before)) {
            throw Refusal.at("valueVnd", "entitlement_no_longer");
        }
        return before;
    }
}
