package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.DeskWarning;
import vn.giothong.eligibility.DeskWarnings;
import vn.giothong.eligibility.Flags;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.eligibility.RuleBook;
import vn.giothong.eligibility.RuleBooks;

/** Tells the desk what speaks against giving today, and writes down that it was told. */
@ApplicationScoped
class DeskAdvice {
    private final RuleBooks books;
    private final Clock clock;

    DeskAdvice(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    List<DeskWarning> of(Drive drive, Donor donor, @Nullable Registration line) {
        return of(drive, donor, line, Component.WHOLE_BLOOD, null);
    }

    List<DeskWarning> of(
            Drive drive, Donor donor, @Nullable Registration line, Component component, @Nullable Integer volumeMl) {
        var rules = books.current();
        var person = new DeskWarnings.Person(
                donor.sex,
                donor.birth(),
                weight(donor, line),
                earlier(drive, donor.id),
                postponed(rules, drive, donor.id));
        return new DeskWarnings(rules)
                .of(person, new DeskWarnings.Intended(drive.heldOn, component, volumeMl, drive.collectorId));
    }

    /** Each once: a warning that was told before is not written down again. */
    void record(Registration line, List<DeskWarning> warnings) {
        if (warnings.isEmpty()) {
            return;
        }
        var told = new HashSet<String>();
        RegistrationWarning.of(line.id).forEach(known -> told.add(known.messageVi));
        for (var warning : warnings) {
            if (told.add(warning.message("vi"))) {
                new RegistrationWarning(line.id, warning, clock.instant()).persist();
            }
        }
    }

    /** Weighed today counts more than what the register knows. */
    private static @Nullable BigDecimal weight(Donor donor, @Nullable Registration line) {
        return line == null || line.weightKg == null ? donor.weightKg : line.weightKg;
    }

    private static Flags.@Nullable Earlier earlier(Drive drive, UUID donorId) {
        return Donation.<Donation>find(
                        "donorId = ?1 and driveId <> ?2 and givenOn <= ?3 and state = ?4 order by givenOn desc, id desc",
                        donorId,
                        drive.id,
                        drive.heldOn,
                        Donation.State.LIVE)
                .firstResultOptional()
                .map(donation -> new Flags.Earlier(donation.givenOn, donation.component))
                .orElse(null);
    }

    /** The deferral that lasts longest of those that hold on the day; the drive's own is not in its own way. */
    private static DeskWarnings.@Nullable Postponed postponed(RuleBook rules, Drive drive, UUID donorId) {
        var begun = Deferral.standing(donorId).stream()
                .filter(deferral -> !drive.id.equals(deferral.driveId))
                .filter(deferral -> !deferral.fromOn.isAfter(drive.heldOn))
                .toList();
        var next = NextDonation.of(rules, null, null, begun, drive.heldOn, drive.collectorId);
        return next.allows(drive.heldOn) ? null : new DeskWarnings.Postponed(next.from());
    }
}
