package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how far the cases of a year, and those that still wait since before it, have come and when. In the caller's transaction. */
final class PromptnessRows {
    record Row(
            UUID id,
            UUID chapterId,
            String rule,
            int threshold,
            String award,
            CaseState state,
            LocalDate reachedOn,
            LocalDate dueBy,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate handedOn) {
        /** Decided and handed over on the day itself, as the certificate of a first donation is. */
        boolean onTheSpot() {
            return state.given() && reachedOn.equals(decidedOn) && reachedOn.equals(handedOn);
        }

        /** Whether it was decided on a way that took its time. */
        boolean timed() {
            return state.given() && !onTheSpot();
        }
    }

    private record Taken(UUID caseId, CaseState state, LocalDate on) {}

    private PromptnessRows() {}

    /** None that was withdrawn. */
    static List<Row> of(CaseWhere where, int year) {
        where.and("c.reachedOn <= :end and c.state <> :withdrawn and (c.reachedOn >= :begin or c.state in :waiting)")
                .value("begin", LocalDate.of(year, 1, 1))
                .value("end", LocalDate.of(year, 12, 31))
                .value("withdrawn", CaseState.WITHDRAWN)
                .value("waiting", CaseState.WAITING);
        return where.bind(Panache.getEntityManager()
                        .createQuery(
                                "select c.id, c.chapterId, c.ruleCode, c.threshold, c.award, c.state, c.reachedOn, c.dueBy,"
                                        + " c.decidedOn, c.handedOn from AwardCase c where " + where.text(),
                                Row.class))
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
