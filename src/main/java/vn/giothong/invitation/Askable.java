package vn.giothong.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.consent.Channel;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;

/** For those who send invitations: who of many donors may be asked by a channel, and that they were. In the caller's transaction. */
@ApplicationScoped
public class Askable {
    /** Those who may be asked, and for which class of reason each of the others is left out. */
    public record Sorted(List<Donor> may, Map<UUID, LeftOut> leftOut) {}

    private final Sieve sieve;
    private final AskedLately asked;

    Askable(Sieve sieve, AskedLately asked) {
        this.sieve = sieve;
        this.asked = asked;
    }

    /** By the rules of the drive's day. */
    public Sorted toDrive(Drive drive, Channel channel, LocalDate today, Collection<Donor> donors) {
        var rules = InvitationRule.on(drive.heldOn);
        var resting = asked.within(InvitationRule.restWeeks(rules), today, donors);
        return sorted(donors, Sieve.Mesh.of(drive, today, channel, resting, InvitationRule.reserve(rules, drive)));
    }

    /** For an emergency: today, the reserve and those asked lately among them. */
    public Sorted atOnce(Channel channel, LocalDate today, Collection<Donor> donors) {
        return sorted(donors, Sieve.Mesh.of(null, today, channel, Set.of(), List.of()));
    }

    private Sorted sorted(Collection<Donor> donors, Sieve.Mesh mesh) {
        var sifted = sieve.sift(donors, mesh);
        return new Sorted(sifted.passed().stream().map(Sieve.Passed::donor).toList(), sifted.out());
    }

    /** Before {@link #toDrive} by whoever asks at once: of two who ask for different drives the second sees whom the first asked. */
    public void oneAtATime() {
        asked.oneAtATime();
    }

    public void asked(UUID driveId, UUID donorId, Channel channel, Instant at, UUID by) {
        new Invitation(driveId, donorId, channel, at, by).persist();
    }
}
