package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.FlushModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donation.Histories;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Evidence;

/**
 * Makes everything follow from what was said: the lines of a drive, the donations, the histories of their donors, the deferrals and
 * the figures of every drive concerned. It asks only what stands now, so applying, undoing and merging in any order end the same.
 */
@ApplicationScoped
public class Settlement {
    private static final int BATCH = 500;

    private final Periods periods;
    private final Histories histories;
    private final Figures figures;
    private final DeferralRecords deferrals;
    private final Event<Settling> settling;
    private final Event<Settled> settled;
    private final Event<Recounted> recounted;
    private final Clock clock;

    Settlement(
            Periods periods,
            Histories histories,
            Figures figures,
            DeferralRecords deferrals,
            Event<Settling> settling,
            Event<Settled> settled,
            Event<Recounted> recounted,
            Clock clock) {
        this.periods = periods;
        this.histories = histories;
        this.figures = figures;
        this.deferrals = deferrals;
        this.settling = settling;
        this.settled = settled;
        this.recounted = recounted;
        this.clock = clock;
    }

    /** Settles some donors of one drive, in the caller's transaction; the drive's figures are locked first. */
    public void settle(UUID driveId, Collection<UUID> donorIds) {
        periods.mustBeOpen(driveId);
        resettle(driveId, donorIds);
    }

    /** The same where only what is known of the people has changed, which no locked period keeps from happening. */
    public void resettle(UUID driveId, Collection<UUID> donorIds) {
        figures.lock(driveId);
        settling.fire(new Settling(Set.copyOf(donorIds)));
        var touched = new TreeSet<UUID>(Set.of(driveId));
        var waiting = new ArrayList<>(new TreeSet<>(donorIds));
        for (int from = 0; from < waiting.size(); from += BATCH) {
            var batch = waiting.subList(from, Math.min(waiting.size(), from + BATCH));
            settleLines(driveId, batch);
            touched.addAll(histories.refresh(batch));
            Panache.getEntityManager().flush();
            settled.fire(new Settled(Set.copyOf(batch)));
            if (waiting.size() > BATCH) {
                Panache.getEntityManager().clear();
            }
        }
        recount(touched);
    }

    /** Computes donors' histories again after a person changed, and the figures of the drives that it touches. */
    public void refresh(Collection<UUID> donorIds) {
        settling.fire(new Settling(Set.copyOf(donorIds)));
        var touched = new TreeSet<>(histories.refresh(donorIds));
        Panache.getEntityManager().flush();
        if (!donorIds.isEmpty()) {
            settled.fire(new Settled(Set.copyOf(donorIds)));
            touched.addAll(withoutGift(donorIds));
        }
        recount(touched);
    }

    private void recount(Set<UUID> driveIds) {
        var moved = recompute(driveIds);
        if (!moved.isEmpty()) {
            recounted.fire(new Recounted(moved));
        }
    }

    /** No drive's count asks for what another's has written, so that what is written is looked for once and not before each question. */
    private Set<UUID> recompute(Set<UUID> driveIds) {
        var entities = Panache.getEntityManager();
        var mode = entities.getFlushMode();
        entities.flush();
        entities.setFlushMode(FlushModeType.COMMIT);
        try {
            return driveIds.stream().filter(figures::recompute).collect(Collectors.toSet());
        } finally {
            entities.setFlushMode(mode);
        }
    }

    /** The drives whose figures count these people as the register has them, since they gave nothing there. */
    private static List<UUID> withoutGift(Collection<UUID> donorIds) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct r.driveId from Registration r where r.donorId in ?1 and r.state not in ?2",
                        UUID.class)
                .setParameter(1, donorIds)
                .setParameter(2, List.of(Registration.State.DONATED, Registration.State.WITHDRAWN))
                .getResultList();
    }

    private void settleLines(UUID driveId, List<UUID> donorIds) {
        var total = figures.lock(driveId);
        Drive drive = Drive.findById(driveId);
        Map<UUID, List<Outcome>> said =
                Outcome.standing(driveId, donorIds).stream().collect(Collectors.groupingBy(outcome -> outcome.donorId));
        Map<UUID, Donation> donations =
                Donation.<Donation>list("driveId = ?1 and donorId in ?2", driveId, donorIds).stream()
                        .collect(Collectors.toMap(donation -> donation.donorId, Function.identity()));
        var donors = new HashMap<UUID, Donor>();
        Donor.<Donor>list("id in ?1", donorIds).forEach(donor -> donors.put(donor.id, donor));
        var deferred = deferrals.of(drive, donorIds);
        var standing = new HashSet<UUID>();
        for (var line : Registration.<Registration>list("driveId = ?1 and donorId in ?2", driveId, donorIds)) {
            var statements = said.getOrDefault(line.donorId, List.of()).stream()
                    .sorted(Outcome.WEIGHT.reversed())
                    .toList();
            var best = statements.isEmpty() ? null : statements.get(0);
            line.state = best == null ? line.withoutOutcome() : state(best.result);
            line.changeNumber = total.nextChange();
            var donor = donors.get(line.donorId);
            if (best != null && best.result == Outcome.Result.DONATED && donor != null) {
                store(drive, donor, statements, donations.get(line.donorId));
                standing.add(line.donorId);
            }
            deferrals.follow(drive, line, best, deferred.getOrDefault(line.donorId, List.of()));
        }
        VoidedGifts.settle(
                driveId,
                donations.values().stream()
                        .filter(donation -> !standing.contains(donation.donorId))
                        .toList());
    }

    private static Registration.State state(Outcome.Result result) {
        return Registration.State.valueOf(result.name());
    }

    /** The weightiest statement has the gift; what it does not say another may, and of the donor's day then the register. */
    private void store(Drive drive, Donor donor, List<Outcome> said, @Nullable Donation known) {
        var outcome = said.get(0);
        var donation = known == null ? new Donation(drive.id, donor.id, clock.instant()) : known;
        donation.outcomeId = outcome.id;
        donation.givenOn = drive.heldOn;
        donation.component = outcome.component == null ? Component.WHOLE_BLOOD : outcome.component;
        donation.volumeMl = Outcome.first(said, one -> one.volumeMl, null);
        donation.bagNumber = Outcome.first(said, one -> one.bagNumber, null);
        donation.certificateSerial = Outcome.first(said, one -> one.certificateSerial, null);
        donation.evidence = outcome.source == Outcome.Source.HOSPITAL ? Evidence.A : Evidence.C;
        donation.chapterId = drive.chapterId;
        donation.collectorId = drive.collectorId;
        donation.occupation = Outcome.first(said, one -> one.occupation, donor.occupation);
        donation.abo = Outcome.first(said, one -> one.abo, donor.abo);
        donation.rhD = Outcome.first(said, one -> one.rhD, donor.rhD);
        donation.weightKg = Outcome.first(said, one -> one.weightKg, donor.weightKg);
        donation.notes = outcome.notes;
        donation.state = Donation.State.LIVE;
        donation.voidedReason = null;
        donation.persist();
    }
}
