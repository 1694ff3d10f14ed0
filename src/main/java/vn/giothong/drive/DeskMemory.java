package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donor.Donor;
import vn.giothong.web.Refusal;

/** What the desk said of a line, one statement after the other, so that each can be undone in turn. */
@ApplicationScoped
class DeskMemory {
    private final Clock clock;

    DeskMemory(Clock clock) {
        this.clock = clock;
    }

    /** Says something of a donor in place of what the desk said before, whose day it keeps. */
    void say(Actor actor, Outcome outcome, Donor donor) {
        for (var earlier : standing(outcome.registrationId)) {
            outcome.remember(earlier.occupation, earlier.abo, earlier.rhD);
            earlier.withdraw(clock.instant(), actor.accountId(), "replaced");
            earlier.replacedBy = outcome.id;
        }
        outcome.remember(donor.occupation, donor.abo, donor.rhD);
        outcome.persist();
    }

    private static List<Outcome> standing(UUID lineId) {
        return Outcome.list("registrationId = ?1 and source = ?2 and withdrawnAt is null", lineId, Outcome.Source.DESK);
    }

    /** Takes the latest statement back; what it replaced stands again, and the weight that it brought is gone. */
    void undo(Actor actor, Registration line, String reason) {
        var latest = standing(line.id).stream()
                .max(Outcome.WEIGHT)
                .orElseThrow(() -> Refusal.conflict("desk_nothing_to_undo"));
        latest.withdraw(clock.instant(), actor.accountId(), reason);
        Outcome.<Outcome>list("registrationId = ?1 and replacedBy = ?2", line.id, latest.id)
                .forEach(Outcome::stand);
        if (same(line.weightKg, latest.weightKg)) {
            line.weightKg = latest.weightBeforeKg;
        }
    }

    /** Whoever weighed again since keeps that weight. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
