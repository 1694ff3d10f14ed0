package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** Computes a drive's figures from its lines and donations, in the transaction that changes them. A drive is small. */
@ApplicationScoped
public class Figures {
    /** A donation as far as figures go. */
    public record Given(
            @Nullable Integer volumeMl,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            @Nullable Sex sex,
            @Nullable Integer age,
            @Nullable Occupation occupation,
            Component component,
            boolean firstTime) {}

    /** How often a reason deferred somebody. */
    public record Deferred(@Nullable String reasonCode, long people) {}

    private record Tally(int donations, int millilitres) {
        Tally plus(Given given) {
            var volume = given.volumeMl();
            return new Tally(donations + 1, millilitres + (volume == null ? 0 : volume));
        }
    }

    /** Keeps others from writing outcomes of the drive until the transaction ends. */
    public DriveTotal lock(UUID driveId) {
        return Panache.getEntityManager().find(DriveTotal.class, driveId, LockModeType.PESSIMISTIC_WRITE);
    }

    public void recompute(UUID driveId) {
        var total = lock(driveId);
        var states = states(driveId);
        var given = given(driveId);
        total.registered = states.values().stream().mapToInt(Integer::intValue).sum();
        total.arrived = cameAndWent(driveId)
                + states.getOrDefault(Registration.State.ARRIVED, 0)
                + states.getOrDefault(Registration.State.SCREENED, 0)
                + states.getOrDefault(Registration.State.DONATED, 0)
                + states.getOrDefault(Registration.State.DEFERRED, 0);
        total.deferrals = states.getOrDefault(Registration.State.DEFERRED, 0);
        total.noShows = states.getOrDefault(Registration.State.NO_SHOW, 0);
        total.donations = given.size();
        total.millilitres = given.stream()
                .mapToInt(one -> one.volumeMl() == null ? 0 : one.volumeMl())
                .sum();
        total.firstTime = (int) given.stream().filter(Given::firstTime).count();
        total.repeated = total.donations - total.firstTime;
        storeBreakdown(driveId, breakdown(given, deferred(driveId)));
    }

    private static Map<Registration.State, Integer> states(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r.state, count(*) from Registration r where r.driveId = ?1 and r.state <> ?2 group by r.state",
                        Object[].class)
                .setParameter(1, driveId)
                .setParameter(2, Registration.State.WITHDRAWN)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Registration.State) row[0], row -> ((Long) row[1]).intValue()));
    }

    /** Who had arrived stays one who arrived, though the registration was cancelled afterwards. */
    private static int cameAndWent(UUID driveId) {
        return (int) Registration.count(
                "driveId = ?1 and state = ?2 and arrivedAt is not null", driveId, Registration.State.CANCELLED);
    }

    private static List<Given> given(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.volumeMl, d.abo, d.rhD, d.sex, d.age, d.occupation, d.component, d.firstTime"
                                + " from Donation d where d.driveId = ?1 and d.state = ?2",
                        Given.class)
                .setParameter(1, driveId)
                .setParameter(2, Donation.State.LIVE)
                .getResultList();
    }

    private static List<Deferred> deferred(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select o.reasonCode, count(distinct o.donorId) from Outcome o, Registration r"
                                + " where r.id = o.registrationId and r.driveId = ?1 and r.state = ?2 and o.withdrawnAt is null"
                                + " and o.result = ?3 and o.id = (select max(p.id) from Outcome p where p.registrationId = r.id"
                                + " and p.withdrawnAt is null and p.result = ?3) group by o.reasonCode",
                        Deferred.class)
                .setParameter(1, driveId)
                .setParameter(2, Registration.State.DEFERRED)
                .setParameter(3, Outcome.Result.DEFERRED)
                .getResultList();
    }

    private static Map<String, Map<String, Tally>> breakdown(List<Given> given, List<Deferred> deferred) {
        var found = new HashMap<String, Map<String, Tally>>();
        for (var one : given) {
            add(found, Dimension.VOLUME, one.volumeMl(), one);
            add(found, Dimension.ABO, one.abo(), one);
            add(found, Dimension.RH_D, one.rhD(), one);
            add(found, Dimension.SEX, one.sex(), one);
            add(found, Dimension.AGE, AgeBand.of(one.age()), one);
            add(found, Dimension.OCCUPATION, one.occupation(), one);
            add(found, Dimension.COMPONENT, one.component(), one);
            add(found, Dimension.FIRST_TIME, one.firstTime() ? "FIRST" : "REPEAT", one);
        }
        for (var reason : deferred) {
            var item = reason.reasonCode() == null ? "UNKNOWN" : reason.reasonCode();
            found.computeIfAbsent(Dimension.DEFERRAL.name(), ignored -> new HashMap<>())
                    .put(item, new Tally((int) reason.people(), 0));
        }
        return found;
    }

    private static void add(
            Map<String, Map<String, Tally>> found, Dimension dimension, @Nullable Object item, Given given) {
        found.computeIfAbsent(dimension.name(), ignored -> new HashMap<>())
                .merge(
                        item == null ? "UNKNOWN" : item.toString(),
                        new Tally(0, 0).plus(given),
                        (tally, ignored) -> tally.plus(given));
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
                store(row, tally);
            }
        }
        breakdown.forEach((dimension, items) -> items.forEach((item, tally) -> {
            var row = new DriveFigure(driveId, dimension, item);
            store(row, tally);
            row.persist();
        }));
    }

    private static void store(DriveFigure row, Tally tally) {
        row.donations = tally.donations();
        row.people = tally.donations();
        row.millilitres = tally.millilitres();
    }
}
