package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.eligibility.RuleBooks;

/** The first day on which people may give again: the later of the interval's end and of every deferral's. */
@ApplicationScoped
class DeskDates {
    private final RuleBooks books;
    private final Clock clock;

    DeskDates(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** No entry for whom nothing holds back or a deferral has no end. */
    Map<UUID, LocalDate> of(Collection<Donor> donors) {
        var found = new HashMap<UUID, LocalDate>();
        if (donors.isEmpty()) {
            return found;
        }
        var rules = books.current();
        var today = LocalDate.now(clock);
        var deferrals = Deferral.standing(donors.stream().map(donor -> donor.id).toList());
        for (var donor : donors) {
            var standing = deferrals.getOrDefault(donor.id, List.of());
            var next = NextDonation.of(rules, donor.lastDonationOn, donor.lastComponent, standing, today)
                    .born(rules, donor.birth(), today)
                    .from();
            if (next != null) {
                found.put(donor.id, next);
            }
        }
        return found;
    }
}
