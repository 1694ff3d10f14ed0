package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;

/** Teams as lists and the API show them, with the names and numbers that stand elsewhere. */
@ApplicationScoped
class TeamRows {
    private final Access access;
    private final TeamActivities activities;
    private final ChapterTrees trees;
    private final Clock clock;

    TeamRows(Access access, TeamActivities activities, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.activities = activities;
        this.trees = trees;
        this.clock = clock;
    }

    TeamRow of(Actor actor, CareTeam team) {
        var only = List.of(team);
        return of(actor, only, activities.of(only, LocalDate.now(clock))).get(0);
    }

    List<TeamRow> of(Actor actor, List<CareTeam> teams, Map<UUID, Activity> found) {
        var members = members(teams.stream().map(team -> team.id).toList());
        var stations = stations(teams);
        var tree = trees.today();
        var open = access.reach(actor, Action.READ_CARE);
        return teams.stream()
                .map(team -> new TeamRow(
                        team.id,
                        team.code,
                        team.name,
                        team.chapterId,
                        tree.name(team.chapterId),
                        team.healthStationId,
                        stations.getOrDefault(team.healthStationId, ""),
                        team.foundedOn,
                        team.decisionNumber,
                        team.closedOn,
                        members.getOrDefault(team.id, 0L),
                        activity(found, team),
                        open.covers(team.place()),
                        team.version))
                .toList();
    }

    private static Map<UUID, String> stations(List<CareTeam> teams) {
        var ids = teams.stream().map(team -> team.healthStationId).toList();
        return ids.isEmpty()
                ? Map.of()
                : HealthStation.<HealthStation>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(station -> station.id, station -> station.name));
    }

    private Map<UUID, Long> members(Collection<UUID> teamIds) {
        var members = new HashMap<UUID, Long>();
        if (!teamIds.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery(
                            "select m.teamId, count(distinct m.volunteerId) from CareMember m where m.teamId in ?1"
                                    + " and m.joinedOn <= ?2 and (m.leftOn is null or m.leftOn > ?2) group by m.teamId",
                            Object[].class)
                    .setParameter(1, teamIds)
                    .setParameter(2, LocalDate.now(clock))
                    .getResultList()
                    .forEach(row -> members.put((UUID) row[0], (Long) row[1]));
        }
        return members;
    }

    static Activity activity(Map<UUID, Activity> found, CareTeam team) {
        var activity = found.get(team.id);
        if (activity == null) {
            throw new IllegalStateException("Every team has its activity");
        }
        return activity;
    }
}
