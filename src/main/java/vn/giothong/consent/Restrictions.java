package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Records that are used for nothing but keeping them, because their donors want it so or no longer agree to them. */
@ApplicationScoped
class Restrictions {
    /** A record that is restricted, and whether it is because its donor no longer agrees to it. */
    public record Restricted(UUID donorId, String donorCode, String donorName, Instant since, boolean byWithdrawal) {}

    private final RecordSight sight;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Restrictions(RecordSight sight, Access access, Audit audit, Clock clock) {
        this.sight = sight;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing changes for a record that is restricted already. */
    void begin(Actor actor, Donor donor, boolean byWithdrawal) {
        if (Restriction.standing(donor.id).isEmpty()) {
            new Restriction(donor.id, byWithdrawal, clock.instant(), actor.accountId()).persist();
        }
    }

    /** Whoever agrees again is found again; what was asked stays to be answered. */
    void agreedAgain(Actor actor, Donor donor) {
        donor.withheld = false;
        Restriction.standing(donor.id)
                .filter(restriction -> restriction.byWithdrawal)
                .ifPresent(restriction -> restriction.lift(null, clock.instant(), actor.accountId()));
    }

    /** Since when the donor wants the record used for nothing but keeping it; nothing where it is not restricted. */
    @Transactional
    @Nullable
    Restricted of(Actor actor, UUID donorId) {
        var donor = sight.of(actor, donorId);
        return Restriction.standing(donor.id)
                .map(standing ->
                        new Restricted(donor.id, donor.code, donor.fullName, standing.since, standing.byWithdrawal))
                .orElse(null);
    }

    /** Lets the record be used again, because its donor wants it so. */
    @Transactional
    void lift(Actor actor, UUID donorId, @Nullable String reason) {
        var donor = sight.of(actor, donorId);
        var restriction = Restriction.standing(donor.id).orElseThrow(Refusal::notFound);
        var why = RecordSight.self(actor, donor)
                ? Given.optional("reason", reason, 300)
                : Given.text("reason", reason, 300);
        if (restriction.byWithdrawal) {
            throw Refusal.conflict("restriction_consent");
        }
        restriction.lift(why, clock.instant(), actor.accountId());
        audit.record(actor.accountId(), actor.fullName(), "donor.unrestricted", "donor", donor.id, null);
    }

    /** The records that are used for nothing but keeping them, of the donors whose requests the actor may answer; the latest first. */
    @Transactional
    List<Restricted> all(Actor actor) {
        var reach = access.reach(actor, Action.HANDLE_REQUEST);
        return reach.chapterIds().isEmpty()
                ? List.of()
                : Panache.getEntityManager()
                        .createQuery(
                                "select d.id, d.code, d.fullName, r.since, r.byWithdrawal from Restriction r join Donor d"
                                        + " on d.id = r.donorId where r.liftedAt is null and d.state = ?1"
                                        + " and d.chapterId in ?2 order by r.since desc, r.id",
                                Restricted.class)
                        .setParameter(1, Donor.State.ACTIVE)
                        .setParameter(2, reach.chapterIds())
                        .getResultList();
    }
}
