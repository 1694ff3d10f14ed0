package vn.giothong.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.RuleBook;
import vn.giothong.eligibility.RuleBooks;

/** From when members may give again: after the interval and every open deferral. Tells the day, never the reason. */
@ApplicationScoped
class NextDates {
    private final RuleBooks books;

    NextDates(RuleBooks books) {
        this.books = books;
    }

    /** The day of each donor; none for those who may not give at all. Who never gave may do so today. */
    Map<UUID, LocalDate> of(Collection<Donor> donors, LocalDate today) {
        var next = new HashMap<UUID, LocalDate>();
        if (donors.isEmpty()) {
            return next;
        }
        Map<UUID, List<Deferral>> deferrals = Deferral.<Deferral>list(
                        "donorId in ?1 and withdrawnAt is null",
                        donors.stream().map(donor -> donor.id).toList())
                .stream()
                .collect(Collectors.groupingBy(deferral -> deferral.donorId));
        var rules = books.current();
        for (var donor : donors) {
            var day = next(donor, deferrals.getOrDefault(donor.id, List.of()), rules, today);
            if (day != null) {
                next.put(donor.id, day);
            }
        }
        return next;
    }

    private static @Nullable LocalDate next(Donor donor, List<Deferral> deferrals, RuleBook rules, LocalDate today) {
        if (deferrals.stream().anyMatch(deferral -> deferral.permanent)) {
            return null;
        }
        var last = donor.lastDonationOn;
        var component = donor.lastComponent;
        var day = last == null || component == null
                ? null
                : rules.nextAfter(last, component).orElse(null);
        for (var deferral : deferrals) {
            var until = deferral.untilOn;
            if (until != null && (day == null || until.isAfter(day))) {
                day = until;
            }
        }
        return day == null ? today : day;
    }
}
