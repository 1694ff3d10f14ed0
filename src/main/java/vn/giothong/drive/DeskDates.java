package vn.giothong.drive;

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

/** The first day on which people may give again: the later of the interval's end and of every deferral's. */
@ApplicationScoped
class DeskDates {
    private final RuleBooks books;

    DeskDates(RuleBooks books) {
        this.books = books;
    }

    /** No entry for whom nothing holds back or a deferral has no end. */
    Map<UUID, LocalDate> of(Collection<Donor> donors) {
        var found = new HashMap<UUID, LocalDate>();
        if (donors.isEmpty()) {
            return found;
        }
        var rules = books.current();
        var deferrals = Deferral.<Deferral>list(
                        "donorId in ?1 and withdrawnAt is null",
                        donors.stream().map(donor -> donor.id).toList())
                .stream()
                .collect(Collectors.groupingBy(deferral -> deferral.donorId));
        for (var donor : donors) {
            var next = next(donor, deferrals.getOrDefault(donor.id, List.of()), rules);
            if (next != null) {
                found.put(donor.id, next);
            }
        }
        return found;
    }

    private static @Nullable LocalDate next(Donor donor, List<Deferral> deferrals, RuleBook rules) {
        if (deferrals.stream().anyMatch(deferral -> deferral.permanent || deferral.untilOn == null)) {
            return null;
        }
        var last = donor.lastDonationOn;
        var component = donor.lastComponent;
        @Nullable
        LocalDate next = last == null || component == null
                ? null
                : rules.nextAfter(last, component).orElse(null);
        for (var deferral : deferrals) {
            var until = deferral.untilOn;
            if (until != null && (next == null || until.isAfter(next))) {
                next = until;
            }
        }
        return next;
    }
}
