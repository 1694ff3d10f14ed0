package vn.giothong.invitation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.donor.Donor;
import vn.giothong.web.Formats;

/** Who of many was asked in the last weeks or is about to be, whoever asks and by whatever way, and so rests. */
@ApplicationScoped
class AskedLately {
    private final List<Asks> asks;

    AskedLately(@All List<Asks> asks) {
        this.asks = asks;
    }

    /** Nobody where there are no weeks of rest. */
    Set<UUID> within(int weeks, LocalDate today, Collection<Donor> donors) {
        var asked = new HashSet<UUID>();
        if (weeks > 0 && !donors.isEmpty()) {
            var since = today.minusWeeks(weeks).atStartOfDay(Formats.ZONE).toInstant();
            var ids = donors.stream().map(donor -> donor.id).toList();
            asks.forEach(some -> asked.addAll(some.since(since, today, ids)));
        }
        return asked;
    }

    /** Until the caller's transaction ends whoever else comes here waits, and then sees whom this one asked. */
    void oneAtATime() {
        InvitationRule.find("kind = ?1 order by id", InvitationRule.Kind.REST)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
