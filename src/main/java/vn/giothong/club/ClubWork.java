package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.organisation.Officer;
import vn.giothong.organisation.Officers;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** What a club means to reach and reached, what it did, and who leads it. */
@ApplicationScoped
class ClubWork {
    /** What a club means to reach in a year. */
    record Goal(@Nullable Integer units, @Nullable Integer members) {}

    /** Something the club did; the value in dong. */
    record NewActivity(
            @Nullable LocalDate on,
            @Nullable String title,
            @Nullable Integer people,
            @Nullable Long valueVnd) {}

    /** Something the club did, as it is shown. */
    record Activity(
            UUID id,
            LocalDate on,
            String title,
            @Nullable Integer people,
            @Nullable Long valueVnd) {
        static Activity of(ClubActivity done) {
            return new Activity(done.id, done.heldOn, done.title, done.people, done.valueVnd);
        }
    }

    private static final int MOST = 100_000;
    private static final long MOST_VND = 100_000_000_000L;

    private final Clubs clubs;
    private final Officers officers;
    private final Audit audit;
    private final Event<GoalSet> goals;
    private final Clock clock;

    ClubWork(Clubs clubs, Officers officers, Audit audit, Event<GoalSet> goals, Clock clock) {
        this.clubs = clubs;
        this.officers = officers;
        this.audit = audit;
        this.goals = goals;
        this.clock = clock;
    }

    /** Every year with a goal or a drive, and this one, the latest first. */
    @Transactional
    public List<ClubYear> years(Actor actor, UUID clubId) {
        clubs.readable(actor, clubId);
        var today = LocalDate.now(clock);
        var goals = new HashMap<Integer, ClubGoal>();
        ClubGoal.<ClubGoal>list("clubId", clubId).forEach(goal -> goals.put(goal.goalYear, goal));
        var units = units(clubId);
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        years.addAll(goals.keySet());
        years.addAll(units.keySet());
        years.add(today.getYear());
        var rows = new ArrayList<ClubYear>();
        for (int year : years) {
            var goal = goals.get(year);
            rows.add(new ClubYear(
                    year,
                    goal == null ? null : Long.valueOf(goal.units),
                    goal == null ? null : Long.valueOf(goal.members),
                    units.getOrDefault(year, 0L),
                    members(clubId, year, today)));
        }
        return rows;
    }

    /** Live donations of the drives held with the club, by year, from the drives' own sums. */
    private static Map<Integer, Long> units(UUID clubId) {
        var units = new HashMap<Integer, Long>();
        Panache.getEntityManager()
                .createQuery(
                        "select year(d.heldOn), sum(t.donations) from DriveClub l join Drive d on d.id = l.driveId"
                                + " join DriveTotal t on t.driveId = d.id where l.clubId = ?1"
                                + " and d.state in (APPROVED, CLOSED) group by year(d.heldOn)",
                        Object[].class)
                .setParameter(1, clubId)
                .getResultList()
                .forEach(row -> units.put((Integer) row[0], (Long) row[1]));
        return units;
    }

    private static long members(UUID clubId, int year, LocalDate today) {
        var end = LocalDate.of(year, 12, 31);
        var day = end.isAfter(today) ? today : end;
        return Panache.getEntityManager()
                .createQuery(
                        "select count(*) from ClubMember m join Donor d on d.id = m.donorId where m.clubId = ?1"
                                + " and d.state = ACTIVE and m.joinedOn <= ?2 and (m.leftOn is null or m.leftOn > ?2)",
                        Long.class)
                .setParameter(1, clubId)
                .setParameter(2, day)
                .getSingleResult();
    }

    @Transactional
    public void aim(Actor actor, UUID clubId, @Nullable Integer year, Goal given) {
        clubs.writable(actor, clubId);
        int wanted = Given.value("year", year);
        int next = LocalDate.now(clock).getYear() + 1;
        if (wanted < 1994 || wanted > next) {
            throw Refusal.at("year", "field_range", "1994", Integer.toString(next));
        }
        int units = Given.count("units", given.units(), MOST);
        int members = Given.count("members", given.members(), MOST);
        ClubGoal goal = ClubGoal.<ClubGoal>find("clubId = ?1 and goalYear = ?2", clubId, wanted)
                .firstResultOptional()
                .orElseGet(() -> new ClubGoal(clubId, wanted));
        goal.units = units;
        goal.members = members;
        goal.persist();
        goals.fire(new GoalSet(clubId, wanted));
        audit.record(actor.accountId(), actor.fullName(), "club.goal_set", "club", clubId, Integer.toString(wanted));
    }

    @Transactional
    public List<Activity> activities(Actor actor, UUID clubId) {
        clubs.readable(actor, clubId);
        return ClubActivity.<ClubActivity>list("clubId = ?1 order by heldOn desc, id desc", clubId).stream()
                .map(Activity::of)
                .toList();
    }

    @Transactional
    public Activity log(Actor actor, UUID clubId, NewActivity given) {
        clubs.writable(actor, clubId);
        var title = Given.text("title", given.title(), 200);
        var on = Given.value("on", given.on());
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "club_activity_future");
        }
        var done = new ClubActivity(clubId, on, title, clock.instant());
        done.people = given.people() == null ? null : Given.count("people", given.people(), MOST);
        var value = given.valueVnd();
        if (value != null && (value < 0 || value > MOST_VND)) {
            throw Refusal.at("valueVnd", "field_range", 0, MOST_VND);
        }
        done.valueVnd = value;
        done.persist();
        audit.record(actor.accountId(), actor.fullName(), "club.activity_logged", "club", clubId, null);
        return Activity.of(done);
    }

    @Transactional
    public List<Officer> officers(Actor actor, UUID clubId) {
        clubs.readable(actor, clubId);
        return officers.of(clubId);
    }

    @Transactional
    public Officer appoint(Actor actor, UUID clubId, Officers.Appointment given) {
        clubs.writable(actor, clubId);
        return officers.appoint(actor, Officers.Node.club(clubId), given);
    }

    @Transactional
    public Officer end(Actor actor, UUID clubId, UUID termId, @Nullable LocalDate to) {
        clubs.writable(actor, clubId);
        return officers.end(actor, Officers.Node.club(clubId), termId, to);
    }
}
