package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which teams were active on a day, from their visits that were done; one that had not begun yet is not among them. */
@ApplicationScoped
class TeamActivities {
    Map<UUID, Activity> of(Collection<CareTeam> teams, LocalDate day) {
        var thresholds = CareRule.thresholds(day);
        var visits = visits(
                teams.stream().map(team -> team.id).toList(),
                day.minusMonths((long) thresholds.months() + thresholds.graceMonths()),
                day);
        var found = new HashMap<UUID, Activity>();
        var beginnings = TeamBeginnings.of(teams);
        for (var team : teams) {
            var begun = beginnings.getOrDefault(team.id, day);
            if (begun.isAfter(day)) {
                continue;
            }
            found.put(team.id, Activity.of(begun, visits.getOrDefault(team.id, List.of()), thresholds, day));
        }
        return found;
    }

    private static Map<UUID, List<LocalDate>> visits(Collection<UUID> teamIds, LocalDate from, LocalDate to) {
        var visits = new HashMap<UUID, List<LocalDate>>();
        if (!teamIds.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery(
                            "select v.teamId, v.visitOn from CareVisit v where v.teamId in ?1 and v.state = ?2"
                                    + " and v.visitOn between ?3 and ?4",
                            Object[].class)
                    .setParameter(1, teamIds)
                    .setParameter(2, CareVisit.State.DONE)
                    .setParameter(3, from)
                    .setParameter(4, to)
                    .getResultList()
                    .forEach(row -> visits.computeIfAbsent((UUID) row[0], ignored -> new ArrayList<>())
                            .add((LocalDate) row[1]));
        }
        return visits;
    }
}
