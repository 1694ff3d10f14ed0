package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorCodes;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Refusal;

/**
 * Writes down who brought the person of a line. A record that is merged away, whoever is erased or no longer agrees to the record is refused like
 * somebody unknown, so that an answer tells nothing of them. Called under the lock of the drive's figures.
 */
@ApplicationScoped
public class Bringers {
    private static final String FIELD = "broughtBy";

    private final Audit audit;
    private final Clock clock;

    Bringers(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom a code that was typed or scanned means, be it on the card of a record that was merged; nobody where none was. */
    @Transactional
    public @Nullable UUID coded(@Nullable String code) {
        return code == null
                ? null
                : DonorCodes.read(code)
                        .flatMap(Survivors::coded)
                        .map(donor -> donor.id)
                        .orElseThrow(() -> Refusal.at(FIELD, "desk_bringer_unknown"));
    }

    /** Those whom a change of who brought the person concerns: the person, and whoever was said to have until now. */
    Set<UUID> concerned(Registration line) {
        var people = new HashSet<>(Set.of(line.donorId));
        Bringing.of(line.id).ifPresent(known -> people.add(known.donorId));
        return people;
    }

    /** Whether that is news. */
    boolean say(Actor actor, Registration line, UUID donorId) {
        if (donorId.equals(line.donorId)) {
            throw Refusal.at(FIELD, "desk_bringer_self");
        }
        if (Bringing.of(line.id).filter(known -> known.donorId.equals(donorId)).isPresent()) {
            return false;
        }
        var bringer = named(donorId);
        if (!bringer.kept) {
            bringer.keep();
        }
        Bringing.delete("registrationId", line.id);
        new Bringing(line.id, donorId, clock.instant(), actor.accountId()).persist();
        record(actor, "registration.brought", line, bringer.code);
        return true;
    }

    private static Donor named(UUID donorId) {
        return Donor.<Donor>findByIdOptional(donorId)
                .filter(donor -> donor.state == Donor.State.ACTIVE && !donor.withheld)
                .orElseThrow(() -> Refusal.at(FIELD, "desk_bringer_unknown"));
    }

    /** Nobody brought the person after all; whether somebody was said to have. */
    boolean forget(Actor actor, Registration line) {
        if (Bringing.delete("registrationId", line.id) == 0) {
            return false;
        }
        record(actor, "registration.came_alone", line, null);
        return true;
    }

    private void record(Actor actor, String action, Registration line, @Nullable String detail) {
        audit.record(actor.accountId(), actor.fullName(), action, "registration", line.id, detail);
    }
}
