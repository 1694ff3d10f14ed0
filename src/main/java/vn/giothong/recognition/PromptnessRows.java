package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how far the cases of a year have come and when. In the caller's transaction. */
final class PromptnessRows {
    record Row(
            UUID id,
            UUID chapterId,
            CaseState state,
            LocalDate reachedOn,
            LocalDate dueBy,
            @Nullable LocalDate decidedOn) {}

    private record Taken(UUID caseId, CaseState state, LocalDate on) {}

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    private PromptnessRows() {}

    /** The cases of the year in reach, those below the scope where one is named; none that was withdrawn. */
    static List<Row> of(int year, @Nullable Set<UUID> reach, Set<UUID> scope) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.id, c.chapterId, c.state, c.reachedOn, c.dueBy, c.decidedOn from AwardCase c"
                                + " where c.reachedOn >= ?1 and c.reachedOn <= ?2 and c.state <> ?3"
                                + " and (?4 = true or c.chapterId in ?5) and (?6 = true or c.chapterId in ?7)",
                        Row.class)
                .setParameter(1, LocalDate.of(year, 1, 1))
                .setParameter(2, LocalDate.of(year, 12, 31))
                .setParameter(3, CaseState.WITHDRAWN)
                .setParameter(4, reach == null)
                .setParameter(5, reach == null || reach.isEmpty() ? NOBODY : reach)
                .setParameter(6, scope.isEmpty())
                .setParameter(7, scope.isEmpty() ? NOBODY : scope)
                .getResultList();
    }

    /** By case the first day on which each step was taken. */
    static Map<UUID, Map<CaseState, LocalDate>> days(List<Row> rows) {
        var days = new HashMap<UUID, Map<CaseState, LocalDate>>();
        var ids = rows.stream().map(Row::id).toList();
        for (int from = 0; from < ids.size(); from += 1000) {
            Panache.getEntityManager()
                    .createQuery(
                            "select s.caseId, s.state, min(s.takenOn) from CaseStep s where s.caseId in ?1 and s.takenBy is"
                                    + " not null group by s.caseId, s.state",
                            Taken.class)
                    .setParameter(1, ids.subList(from, Math.min(ids.size(), from + 1000)))
                    .getResultList()
                    .forEach(taken -> days.computeIfAbsent(taken.caseId(), ignored -> new EnumMap<>(CaseState.class))
                            .put(taken.state(), taken.on()));
        }
        return days;
    }
}
