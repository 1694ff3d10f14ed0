package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.giothong.donor.DonorWithheld;

/** Gives up the places ahead of whoever no longer agrees that the record is kept. */
@ApplicationScoped
class WithheldBookings {
    private final Settlement settlement;
    private final Clock clock;

    WithheldBookings(Settlement settlement, Clock clock) {
        this.settlement = settlement;
        this.clock = clock;
    }

    void withheld(@Observes DonorWithheld event) {
        var ahead = Registration.<Registration>list(
                "select r from Registration r join Drive d on d.id = r.driveId where r.donorId = ?1 and r.state = ?2"
                        + " and d.heldOn >= ?3 order by d.id",
                event.donorId(),
                Registration.State.BOOKED,
                LocalDate.now(clock));
        for (var line : ahead) {
            Bookings.giveUp(line, null, clock.instant(), event.actor());
            settlement.settle(line.driveId, List.of(line.donorId));
        }
    }
}
