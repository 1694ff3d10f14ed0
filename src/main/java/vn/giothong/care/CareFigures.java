package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.web.Refusal;

/** What teams did in a time: visits, people and money, never whom or why. */
@ApplicationScoped
class CareFigures {
    /** Visits of a kind and how many people they reached. */
    record Part(String kind, long visits, long people) {}

    /** What was brought of a kind, in dong. */
    record Given(CareVisitSupport.Kind kind, long times, long valueVnd) {}

    /** Both days included; only visits that were done count. */
    record Sheet(
            @Nullable UUID chapterId,
            LocalDate from,
            LocalDate to,
            long visits,
            long people,
            long valueVnd,
            BigDecimal hours,
            long volunteers,
            long planned,
            long cancelled,
            List<Part> kinds,
            List<Part> occasions,
            List<Given> support,
            Teams teams) {}

    /** Teams as they stand on the last day, or today where that lies ahead. */
    record Teams(int all, int active, int asleep, int fresh) {}

    private final CareAccess care;
    private final TeamActivities activities;
    private final Clock clock;

    CareFigures(CareAccess care, TeamActivities activities, Clock clock) {
        this.care = care;
        this.activities = activities;
        this.clock = clock;
    }

    /** Without days it is the year so far. */
    @Transactional
    public Sheet of(Actor actor, @Nullable UUID chapterId, @Nullable LocalDate from, @Nullable LocalDate to) {
        var scope = care.scope(actor, Action.READ_CARE_FIGURES, chapterId);
        var today = LocalDate.now(clock);
        var last = to == null ? today : to;
        var first = from == null ? LocalDate.of(last.getYear(), 1, 1) : from;
        if (last.isBefore(first)) {
            throw Refusal.badRequest("to", "report_period_order");
        }
        var values = scope.values();
        values.put("first", first);
        values.put("last", last);
        var done = " where " + scope.where("v.chapterId", "v.teamId")
                + " and v.visitOn between :first and :last and v.state = DONE";
        var kinds = parts("v.kind", done, values);
        var support = support(done, values);
        var work = work(done, values);
        return new Sheet(
                chapterId,
                first,
                last,
                kinds.stream().mapToLong(Part::visits).sum(),
                kinds.stream().mapToLong(Part::people).sum(),
                support.stream().mapToLong(Given::valueVnd).sum(),
                work.hours() == null ? BigDecimal.ZERO : work.hours(),
                work.volunteers(),
                count(scope, values, CareVisit.State.PLANNED),
                count(scope, values, CareVisit.State.CANCELLED),
                kinds,
                parts("v.occasion", done + " and v.kind = DONOR and v.occasion is not null", values),
                support,
                teams(scope, last.isAfter(today) ? today : last));
    }

    private static List<Part> parts(String by, String where, Map<String, Object> values) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select " + by + ", count(*), sum(v.people) from CareVisit v" + where + " group by " + by
                                + " order by " + by,
                        Object[].class);
        values.forEach(query::setParameter);
        var parts = new ArrayList<Part>();
        query.getResultList().forEach(row -> parts.add(new Part(row[0].toString(), (Long) row[1], (Long) row[2])));
        return parts;
    }

    private static List<Given> support(String where, Map<String, Object> values) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select s.kind, count(*), sum(s.valueVnd) from CareVisitSupport s join CareVisit v on v.id = s.visitId"
                                + where + " group by s.kind order by s.kind",
                        Given.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private record Work(@Nullable BigDecimal hours, long volunteers) {}

    private static Work work(String where, Map<String, Object> values) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select sum(m.hours), count(distinct m.volunteerId) from CareVisitMember m"
                                + " join CareVisit v on v.id = m.visitId" + where,
                        Work.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static long count(CareScope scope, Map<String, Object> values, CareVisit.State state) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select count(*) from CareVisit v where " + scope.where("v.chapterId", "v.teamId")
                                + " and v.visitOn between :first and :last and v.state = :state",
                        Long.class);
        values.forEach(query::setParameter);
        return query.setParameter("state", state).getSingleResult();
    }

    private Teams teams(CareScope scope, LocalDate day) {
        var values = new LinkedHashMap<>(scope.values());
        values.put("day", day);
        List<CareTeam> teams = CareTeam.list(
                scope.where("chapterId", "id")
                        + " and (foundedOn is null or foundedOn <= :day) and (closedOn is null or closedOn > :day)",
                values);
        var states =
                activities.of(teams, day).values().stream().map(Activity::state).toList();
        return new Teams(
                states.size(),
                (int) states.stream()
                        .filter(state -> state == Activity.State.ACTIVE)
                        .count(),
                (int) states.stream()
                        .filter(state -> state == Activity.State.ASLEEP)
                        .count(),
                (int) states.stream()
                        .filter(state -> state == Activity.State.NEW)
                        .count());
    }
}
