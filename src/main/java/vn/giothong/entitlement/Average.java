package vn.giothong.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item came to for each donor of a drive, where the circular limits the average (TT 15/2023/TT-BYT, Điều 4: meal and travel
 * "per person and donation, on average"). Whoever gave blood counts, with or without the item; so one person may get more than the
 * limit while others get less.
 *
 * @param limitVnd what the circular allows on average, in dong
 * @param vnd what was given on average so far, in dong, rounded up
 */
record Average(long limitVnd, long vnd, boolean over) {
    /** Null where nothing limits the average, as with the gift, which has a least value. */
    static @Nullable Average of(List<EntitlementSheet.Entry> entries) {
        var limited = entries.stream()
                .filter(entry -> entry.bound() == EntitlementRule.Bound.MAXIMUM)
                .toList();
        if (limited.isEmpty()) {
            return null;
        }
        var allowed = sum(limited.stream().map(EntitlementSheet.Entry::dueVnd).toList());
        var given = sum(limited.stream().map(EntitlementSheet.Entry::givenVnd).toList());
        return new Average(perHead(allowed, limited.size()), perHead(given, limited.size()), given > allowed);
    }

    private static long sum(List<@Nullable Long> amounts) {
        return amounts.stream().mapToLong(amount -> amount == null ? 0 : amount).sum();
    }

    private static long perHead(long vnd, int people) {
        return (vnd + people - 1) / people;
    }
}
