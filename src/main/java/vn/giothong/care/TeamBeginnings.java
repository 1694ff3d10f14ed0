package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.web.Formats;

/**
 * Since when each team is there: since it was founded, or where that is not known since the first thing that is known of it, which
 * is a member, a visit or that it was written down.
 */
final class TeamBeginnings {
    private static final List<String> TRACES = List.of(
            "select m.teamId, min(m.joinedOn) from CareMember m where m.teamId in ?1 group by m.teamId",
            "select v.teamId, min(v.visitOn) from CareVisit v where v.teamId in ?1 and v.state = DONE group by v.teamId");

    private TeamBeginnings() {}

    static Map<UUID, LocalDate> of(Collection<CareTeam> teams) {
        var beginnings = new HashMap<UUID, LocalDate>();
        var unknown = teams.stream().filter(team -> team.foundedOn == null).toList();
        teams.forEach(team -> {
            if (team.foundedOn != null) {
                beginnings.put(team.id, team.foundedOn);
            }
        });
        unknown.forEach(team -> beginnings.put(team.id, LocalDate.ofInstant(team.createdAt, Formats.ZONE)));
        if (!unknown.isEmpty()) {
            var ids = unknown.stream().map(team -> team.id).toList();
            TRACES.forEach(trace -> Panache.getEntityManager()
                    .createQuery(trace, Object[].class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(row -> beginnings.merge((UUID) row[0], (LocalDate) row[1], TeamBeginnings::earlier)));
        }
        return beginnings;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
