package vn.giothong.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;

/** Takes back what a donor agreed to where the donor says so without signing in. In the caller's transaction. */
@ApplicationScoped
public class Withdrawals {
    private final Audit audit;
    private final Clock clock;

    Withdrawals(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends the invitations by the channel; nothing changes where none stand. */
    public void byLink(UUID donorId, Channel channel) {
        Donor donor = Donor.findById(donorId, LockModeType.PESSIMISTIC_WRITE);
        var subject = new Subject(Purpose.INVITATION, channel);
        var act = new Consent.Act(null, LocalDate.now(clock), clock.instant(), Consent.How.LINK);
        Consent.of(Survivors.standing(donor).id).stream()
                .filter(consent ->
                        consent.withdrawnOn == null && consent.subject().equals(subject))
                .forEach(consent -> {
                    consent.withdraw(act);
                    audit.record(null, donor.code, "consent.withdrawn", "donor", donor.id, "INVITATION " + channel);
                });
    }
}
