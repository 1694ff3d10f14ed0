package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;

/** Computes a drive's figures from its lines and donations, in the transaction that changes them. A drive is small. */
@ApplicationScoped
public class Figures {
    private static final String OTHER = "OTHER";

    private final DeferralReasons reasons;

    Figures(DeferralReasons reasons) {
        this.reasons = reasons;
    }

    /** How often a reason deferred somebody. */
    public record Deferred(@Nullable String reasonCode, long people) {}

    /** Keeps others from writing outcomes of the drive until the transaction ends. */
    public DriveTotal lock(UUID driveId) {
        return Panache.getEntityManager().find(DriveTotal.class, driveId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What a drive comes to, as its lines and donations have it. */
    public record Count(Tally sum, int arrived, int noShows, Map<String, Map<String, Tally>> breakdown) {
        public static Count of(List<Attendee> people, LocalDate day, List<Deferred> deferred) {
            return new Count(
                    people.stream().map(Attendee::tally).reduce(Tally.NOTHING, Tally::plus),
                    (int) people.stream().filter(Attendee::arrived).count(),
                    (int) people.stream()
                            .filter(one -> one.state() == Registration.State.NO_SHOW)
                            .count(),
                    Figures.breakdown(people, day, deferred));
        }

        int repeated() {
            return sum.donations() - sum.firstTime();
        }
    }

    private static final String ATTENDEE =
            ", p.sex, p.birthDate, p.birthYear, p.abo, p.rhD, p.occupation, d.id, d.volumeMl,"
                    + " d.abo, d.rhD, d.sex, d.age, d.occupation, d.component, d.firstTime";

    /** Counts the drive again; whether other gifts than before came of it. */
    public boolean recompute(UUID driveId) {
        var total = lock(driveId);
        var donations = total.donations;
        var millilitres = total.millilitres;
        var count = count(driveId);
        var sum = count.sum();
        total.registered = sum.registered();
        total.arrived = count.arrived();
        total.deferrals = sum.deferrals();
        total.noShows = count.noShows();
        total.donations = sum.donations();
        total.millilitres = sum.millilitres();
        total.firstTime = sum.firstTime();
        total.repeated = count.repeated();
        storeBreakdown(driveId, count.breakdown());
        StaleMonth.of(Drive.findById(driveId));
        return total.donations != donations || total.millilitres != millilitres;
    }

    Count count(UUID driveId) {
        Drive drive = Drive.findById(driveId);
        var people = new ArrayList<>(attendees(driveId));
        people.addAll(withoutLine(driveId));
        return Count.of(people, drive.heldOn, deferred(driveId));
    }

    private static List<Attendee> attendees(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r.state, r.arrivedAt" + ATTENDEE
                                + " from Registration r join Donor p on p.id = r.donorId left join Donation d"
                                + " on d.driveId = r.driveId and d.donorId = r.donorId and d.state = ?2"
                                + " where r.driveId = ?1 and r.state <> ?3",
                        Attendee.class)
                .setParameter(1, driveId)
                .setParameter(2, Donation.State.LIVE)
                .setParameter(3, Registration.State.WITHDRAWN)
                .getResultList();
    }

    /** Lines of long ago need not be kept; their donations are. */
    private static List<Attendee> withoutLine(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r.state, r.arrivedAt" + ATTENDEE
                                + " from Donation d join Donor p on p.id = d.donorId left join Registration r"
                                + " on r.driveId = d.driveId and r.donorId = d.donorId and r.state <> ?3"
                                + " where d.driveId = ?1 and d.state = ?2 and r.id is null",
                        Attendee.class)
                .setParameter(1, driveId)
                .setParameter(2, Donation.State.LIVE)
                .setParameter(3, Registration.State.WITHDRAWN)
                .getResultList();
    }

    /** By the coarse classes of the desk: what is medical beyond them would name the reason of the one person deferred on a small drive. */
    private List<Deferred> deferred(UUID driveId) {
        var counted = byReason(driveId);
        if (counted.isEmpty()) {
            return counted;
        }
        var coarse = reasons.atDesk();
        return counted.stream()
                .map(one -> one.reasonCode() == null || coarse.contains(one.reasonCode())
                        ? one
                        : new Deferred(OTHER, one.people()))
                .toList();
    }

    /** Each line's reason by the statement that holds: where somebody was deferred, the weightiest of those that say so. */
    private static List<Deferred> byReason(UUID driveId) {
        var holding = new HashMap<UUID, Outcome>();
        Outcome.<Outcome>list(
                        "driveId = ?1 and result = ?2 and withdrawnAt is null and registrationId in"
                                + " (select r.id from Registration r where r.driveId = ?1 and r.state = ?3)",
                        driveId,
                        Outcome.Result.DEFERRED,
                        Registration.State.DEFERRED)
                .forEach(said -> holding.merge(said.registrationId, said, BinaryOperator.maxBy(Outcome.WEIGHT)));
        return holding.values().stream()
                .map(said -> new Deferred(said.reasonCode, 1))
                .toList();
    }

    private static Map<String, Map<String, Tally>> breakdown(
            List<Attendee> people, LocalDate day, List<Deferred> deferred) {
        var found = new HashMap<String, Map<String, Tally>>();
        for (var dimension : Dimension.values()) {
            var items = new HashMap<String, Tally>();
            if (dimension == Dimension.DEFERRAL) {
                deferred.forEach(one -> items.merge(
                        one.reasonCode() == null ? Dimension.UNKNOWN : one.reasonCode(),
                        new Tally(0, 0, 0, (int) one.people(), 0),
                        Tally::plus));
            } else {
                people.forEach(one -> items.merge(one.item(dimension, day), one.tally(), Tally::plus));
            }
            found.put(dimension.name(), items);
        }
        return found;
    }

    /** Writes what changed alone: most rows stay as they are when one more person has given. */
    private static void storeBreakdown(UUID driveId, Map<String, Map<String, Tally>> breakdown) {
        for (var row : DriveFigure.<DriveFigure>list("driveId", driveId)) {
            var tally = breakdown
                    .computeIfAbsent(row.dimension, ignored -> new HashMap<>())
                    .remove(row.item);
            if (tally == null) {
                row.delete();
            } else {
                row.store(tally);
            }
        }
        breakdown.forEach((dimension, items) -> items.forEach((item, tally) -> {
            var row = new DriveFigure(driveId, dimension, item);
            row.store(tally);
            row.persist();
        }));
    }
}
