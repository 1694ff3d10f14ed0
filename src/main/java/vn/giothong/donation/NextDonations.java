package vn.giothong.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorSearch;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.eligibility.RuleBooks;

/** Tells of many donors at once from when each may give again. */
@ApplicationScoped
public class NextDonations {
    private final RuleBooks books;
    private final Clock clock;

    NextDonations(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @Transactional
    public NextDonation of(Donor donor) {
        var rules = books.current();
        var today = LocalDate.now(clock);
        return NextDonation.of(rules, donor.lastDonationOn, donor.lastComponent, Deferral.standing(donor.id), today)
                .born(rules, donor.birth(), today);
    }

    /** Of many whole records, as one would answer on the day. */
    @Transactional
    public Map<UUID, NextDonation> on(LocalDate day, Collection<Donor> donors) {
        var next = new HashMap<UUID, NextDonation>();
        if (donors.isEmpty()) {
            return next;
        }
        var rules = books.current();
        var standing = Deferral.standing(donors.stream().map(donor -> donor.id).toList());
        for (var donor : donors) {
            var deferrals = standing.getOrDefault(donor.id, List.of());
            next.put(
                    donor.id,
                    NextDonation.of(rules, donor.lastDonationOn, donor.lastComponent, deferrals, day)
                            .born(rules, donor.birth(), day));
        }
        return next;
    }

    @Transactional
    public Map<UUID, NextDonation> of(Collection<DonorSearch.Found> donors) {
        var next = new HashMap<UUID, NextDonation>();
        if (donors.isEmpty()) {
            return next;
        }
        var rules = books.current();
        var today = LocalDate.now(clock);
        var standing =
                Deferral.standing(donors.stream().map(DonorSearch.Found::id).toList());
        for (var donor : donors) {
            var deferrals = standing.getOrDefault(donor.id(), List.of());
            next.put(
                    donor.id(),
                    NextDonation.of(rules, donor.lastDonationOn(), donor.lastComponent(), deferrals, today)
                            .born(rules, donor.birth(), today));
        }
        return next;
    }
}
