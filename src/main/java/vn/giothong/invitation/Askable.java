package vn.giothong.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.web.Formats;

/** For those who send invitations: who of many donors may be asked by a channel, and that they were. In the caller's transaction. */
@ApplicationScoped
public class Askable {
    /** Those who may be asked, and how many of the others are left out for which class of reason. */
    public record Sorted(List<Donor> may, Map<LeftOut, Integer> leftOut) {}

    private final Sieve sieve;

    Askable(Sieve sieve) {
        this.sieve = sieve;
    }

    /** By the rules of the drive's day; what holds for the drive alone is read once, however many are sorted. */
    public Function<Collection<Donor>, Sorted> toDrive(Drive drive, Channel channel, LocalDate today) {
        var rules = InvitationRule.on(drive.heldOn);
        var weeks = InvitationRule.restWeeks(rules);
        Set<UUID> asked = weeks == 0
                ? Set.of()
                : Invitation.askedSince(
                        today.minusWeeks(weeks).atStartOfDay(Formats.ZONE).toInstant());
        var reserve = drive.emergency ? List.<InvitationRule>of() : Invitations.reserve(rules);
        return sorter(drive, drive.heldOn, channel, today, asked, reserve);
    }

    /** For an emergency: today, the reserve and those asked lately among them. */
    public Function<Collection<Donor>, Sorted> atOnce(Channel channel, LocalDate today) {
        return sorter(null, today, channel, today, Set.of(), List.of());
    }

    private Function<Collection<Donor>, Sorted> sorter(
            @Nullable Drive drive,
            LocalDate day,
            Channel channel,
            LocalDate today,
            Set<UUID> asked,
            List<InvitationRule> reserve) {
        var mesh = new Sieve.Mesh(
                Invitations.question(drive, day), today, channel, Invitations.registered(drive), asked, reserve);
        return donors -> {
            var sifted = sieve.sift(donors, mesh);
            return new Sorted(sifted.passed().stream().map(Sieve.Passed::donor).toList(), sifted.leftOut());
        };
    }

    public void asked(UUID driveId, UUID donorId, Channel channel, Instant at, UUID by) {
        new Invitation(driveId, donorId, channel, at, by).persist();
    }
}
