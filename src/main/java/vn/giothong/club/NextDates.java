package vn.giothong.club;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.eligibility.RuleBook;
import vn.giothong.eligibility.RuleBooks;

/** From when members may give again: after the interval and every open deferral, at the age for it. Tells the day, never the reason. */
@ApplicationScoped
class NextDates {
    private final RuleBooks books;

    NextDates(RuleBooks books) {
        this.books = books;
    }

    /** The day of each donor; none for those who may not give at all or whose deferral has no date. Who never gave may do so today. */
    Map<UUID, LocalDate> of(Collection<Donor> donors, LocalDate today) {
        var next = new HashMap<UUID, LocalDate>();
        if (donors.isEmpty()) {
            return next;
        }
        var deferrals = Deferral.standing(donors.stream().map(donor -> donor.id).toList());
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
        var next = NextDonation.of(rules, donor.lastDonationOn, donor.lastComponent, deferrals, today)
                .born(rules, donor.birth(), today);
        return next.reason() == null ? today : next.from();
    }
}
