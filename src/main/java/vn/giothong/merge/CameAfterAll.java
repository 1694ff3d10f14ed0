package vn.giothong.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;

/** Who came under one of two records did not stay away under the other, whatever the desk said of that one and when. */
final class CameAfterAll {
    private static final String CAME = "donor.merged";

    private CameAfterAll() {}

    static void forget(Registration one, Registration other, Instant at, Moved moved) {
        var ofOne = standing(one.id);
        var ofOther = standing(other.id);
        if (came(one, ofOne)) {
            withdraw(ofOther, at, moved);
        }
        if (came(other, ofOther)) {
            withdraw(ofOne, at, moved);
        }
    }

    private static List<Outcome> standing(UUID lineId) {
        return Outcome.list("registrationId = ?1 and withdrawnAt is null", lineId);
    }

    private static boolean came(Registration line, List<Outcome> said) {
        return said.isEmpty() ? line.arrivedAt != null : !said.stream().allMatch(CameAfterAll::away);
    }

    private static boolean away(Outcome outcome) {
        return outcome.result == Outcome.Result.NO_SHOW || outcome.result == Outcome.Result.CANCELLED;
    }

    private static void withdraw(List<Outcome> said, Instant at, Moved moved) {
        said.stream()
                .filter(outcome -> outcome.source == Outcome.Source.DESK && away(outcome))
                .forEach(outcome -> {
                    outcome.withdrawnAt = at;
                    outcome.withdrawnReason = CAME;
                    moved.away.add(outcome.id);
                });
    }

    static void undo(Moved moved) {
        for (var id : moved.away) {
            Outcome outcome = Outcome.findById(id);
            if (CAME.equals(outcome.withdrawnReason)) {
                outcome.withdrawnAt = null;
                outcome.withdrawnReason = null;
            }
        }
    }
}
