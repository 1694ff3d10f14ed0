package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.drive.Registration;
import vn.giothong.recognition.ladder.Climb;

/**
 * Whom somebody brought in a year. Each who gave counts once, as in the ranking; who is left out and why is told of those who gave
 * again, whose donation was taken back, who did not give, and of the own donations. In the caller's transaction.
 */
@ApplicationScoped
class BroughtPeople {
    /** A line at a drive with what came of it, if anything. */
    private record Line(
            UUID donorId,
            UUID chapterId,
            String code,
            String fullName,
            boolean withheld,
            LocalDate heldOn,
            @Nullable UUID donationId,
            @Nullable LocalDate givenOn,
            @Nullable Component component,
            @Nullable Evidence evidence,
            Donation.@Nullable State state) {
        LocalDate on() {
            return givenOn == null ? heldOn : givenOn;
        }

        Explanation.@Nullable Given donation() {
            return donationId == null || component == null || evidence == null
                    ? null
                    : new Explanation.Given(donationId, donorId, on(), component, evidence);
        }

        Explanation.Person person() {
            return new Explanation.Person(donorId, code, fullName);
        }
    }

    private static final String LINES =
            "select d.id, d.chapterId, d.code, d.fullName, d.withheld, v.heldOn, n.id, n.givenOn, n.component, n.evidence,"
                    + " n.state from Bringing b join Registration r on r.id = b.registrationId"
                    + " join Drive v on v.id = r.driveId join Donor d on d.id = r.donorId"
                    + " left join Donation n on n.driveId = r.driveId and n.donorId = r.donorId"
                    + " where b.donorId in :bringers and (n.id is not null or r.state <> :withdrawn)"
                    + " and coalesce(n.givenOn, v.heldOn) between :from and :to";

    private final Access access;
    private final CaseAccess cases;
    private final Clock clock;

    BroughtPeople(Access access, CaseAccess cases, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    /** On every record of the one who brought them; by name those alone whom the actor may read. */
    Explanation.Brought by(Actor actor, UUID bringer, int year) {
        var records = EveryRecord.of(bringer);
        var lines = lines(records, year);
        var named = named(actor, lines);
        var people = new LinkedHashMap<UUID, List<Line>>();
        lines.forEach(line -> people.computeIfAbsent(line.donorId(), ignored -> new ArrayList<>())
                .add(line));
        var telling = new Telling(records, named, LocalDate.now(clock));
        people.values().forEach(telling::tell);
        return telling.told();
    }

    private static List<Line> lines(Set<UUID> bringers, int year) {
        return Panache.getEntityManager()
                .createQuery(LINES, Line.class)
                .setParameter("bringers", bringers)
                .setParameter("withdrawn", Registration.State.WITHDRAWN)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .getResultStream()
                .sorted(Comparator.comparing(Line::on).thenComparing(Line::code))
                .toList();
    }

    /** Whoever no longer agrees to the record is named to nobody. */
    private Set<UUID> named(Actor actor, List<Line> lines) {
        var reach = access.reach(actor, Action.READ_DONOR);
        var chapters = new HashMap<UUID, UUID>();
        lines.stream().filter(line -> !line.withheld()).forEach(line -> chapters.put(line.donorId(), line.chapterId()));
        var places = cases.places(chapters);
        places.values().removeIf(place -> !reach.covers(place));
        return Set.copyOf(places.keySet());
    }

    /** Tells person after person in the order in which they came. */
    private static final class Telling {
        private final Set<UUID> own;
        private final Set<UUID> named;
        private final LocalDate today;
        private final List<Explanation.Counted> counted = new ArrayList<>();
        private final List<Explanation.LeftOut> leftOut = new ArrayList<>();
        private int total;
        private long leftOutUnnamed;

        Telling(Set<UUID> own, Set<UUID> named, LocalDate today) {
            this.own = own;
            this.named = named;
            this.today = today;
        }

        void tell(List<Line> person) {
            var live = person.stream()
                    .filter(line -> line.state() == Donation.State.LIVE)
                    .toList();
            if (own.contains(person.get(0).donorId())) {
                person.forEach(line -> leave(line, Climb.Why.OWN));
            } else if (live.isEmpty()) {
                leave(person);
            } else {
                count(live.get(0));
                live.stream().skip(1).forEach(line -> leave(line, Climb.Why.AGAIN));
            }
        }

        private void count(Line line) {
            var donation = line.donation();
            total++;
            if (named.contains(line.donorId()) && donation != null) {
                counted.add(new Explanation.Counted(donation, 1, total, line.person()));
            }
        }

        /** Of one who has not given, the last that is known. */
        private void leave(List<Line> person) {
            var last = person.get(person.size() - 1);
            var later = last.on().isAfter(today) ? Climb.Why.LATER : Climb.Why.NOT_GIVEN;
            leave(last, last.state() == null ? later : Climb.Why.VOIDED);
        }

        private void leave(Line line, Climb.Why why) {
            if (named.contains(line.donorId())) {
                leftOut.add(new Explanation.LeftOut(line.donation(), null, why, line.person()));
            } else {
                leftOutUnnamed++;
            }
        }

        Explanation.Brought told() {
            return new Explanation.Brought(
                    List.copyOf(counted), List.copyOf(leftOut), total - counted.size(), leftOutUnnamed);
        }
    }
}
