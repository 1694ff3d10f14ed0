package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.DonorAccounts;
import vn.giothong.account.Posts;
import vn.giothong.account.Role;
import vn.giothong.audit.AuditLog;
import vn.giothong.donation.OwnFile;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Who looked at a donor's record or changed it: when, in which role and where, not under which name. */
@ApplicationScoped
public class Looks {
    /** One act; no role where the donor did it, or where the role has ended without a trace. */
    public record Look(
            Instant occurredAt,
            String action,
            boolean own,
            @Nullable Role role,
            @Nullable String place) {}

    private final OwnFile own;
    private final AuditLog log;
    private final Posts posts;
    private final DonorAccounts accounts;
    private final Clock clock;

    Looks(OwnFile own, AuditLog log, Posts posts, DonorAccounts accounts, Clock clock) {
        this.own = own;
        this.log = log;
        this.posts = posts;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    Listing<Look> of(Actor actor, Paging paging) {
        return on(own.donor(actor), paging);
    }

    /** The same of any donor, whoever asks; what the donor did is the donor's own. */
    @Transactional
    public Listing<Look> on(Donor donor, Paging paging) {
        var self = Set.copyOf(accounts.of(donor.id));
        var known = new HashMap<UUID, Map<LocalDate, Optional<Posts.Post>>>();
        return log.on(Survivors.everyRecord(donor.id), paging).map(act -> look(self, act, known));
    }

    private Look look(Set<UUID> self, AuditLog.Act act, Map<UUID, Map<LocalDate, Optional<Posts.Post>>> known) {
        var actor = act.actorId();
        if (actor == null || self.contains(actor)) {
            return new Look(act.occurredAt(), act.action(), actor != null, null, null);
        }
        var day = LocalDate.ofInstant(act.occurredAt(), clock.getZone());
        var post = known.computeIfAbsent(actor, ignored -> new HashMap<>())
                .computeIfAbsent(day, ignored -> posts.of(actor, day))
                .orElse(null);
        return new Look(
                act.occurredAt(),
                act.action(),
                false,
                post == null ? null : post.role(),
                post == null ? null : post.place());
    }
}
