package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.SubjectKind;

/** Cases counted by the step of a rule, for those who plan a year and account for it. In the caller's transaction. */
@ApplicationScoped
public class AwardTotals {
    /** A step of a rule, whatever its version. */
    public record Key(String rule, int threshold) {}

    /** How many came to a step in a year, and how many such awards were decided, handed over and paid in it; the money in dong. */
    public record OfYear(long reached, long decided, long handedOver, long paid, long dong) {
        static final OfYear NONE = new OfYear(0, 0, 0, 0, 0);

        private OfYear plus(OfYear other) {
            return new OfYear(
                    reached + other.reached,
                    decided + other.decided,
                    handedOver + other.handedOver,
                    paid + other.paid,
                    dong + other.dong);
        }
    }

    /** A case that people opened, for its chapter and day. */
    public record Nominated(String rule, int threshold, UUID chapterId, LocalDate on) {}

    /** A day on which a person was honoured by a rule. */
    public record Honoured(String rule, UUID subjectId, LocalDate on) {}

    private record Counted(String rule, int threshold, long cases, long dong) {
        Key key() {
            return new Key(rule, threshold);
        }
    }

    private static final Set<CaseState> NOT_DUE = Set.of(CaseState.WITHDRAWN, CaseState.REJECTED);

    /** Those who had come to a step by the end of the day and whose award nobody had decided by then. */
    public Map<Key, Long> backlog(LocalDate day) {
        var found = new HashMap<Key, Long>();
        counted(
                        null,
                        "c.reachedOn <= ?1 and c.state not in ?2 and (c.decidedOn is null or c.decidedOn > ?1)",
                        day,
                        NOT_DUE)
                .forEach(row -> found.put(row.key(), row.cases()));
        return found;
    }

    public Map<Key, OfYear> of(int year) {
        return of(year, null);
    }

    /** Those of some chapters; where none are named, of all. */
    public Map<Key, OfYear> of(int year, @Nullable Set<UUID> chapters) {
        var from = LocalDate.of(year, 1, 1);
        var until = LocalDate.of(year, 12, 31);
        var found = new HashMap<Key, OfYear>();
        counted(chapters, "c.reachedOn between ?1 and ?2 and c.state not in ?3", from, until, NOT_DUE)
                .forEach(row -> add(found, row, new OfYear(row.cases(), 0, 0, 0, 0)));
        counted(chapters, "c.decidedOn between ?1 and ?2 and c.state in ?3", from, until, CaseState.GIVEN)
                .forEach(row -> add(found, row, new OfYear(0, row.cases(), 0, 0, 0)));
        counted(chapters, "c.handedOn between ?1 and ?2", from, until)
                .forEach(row -> add(found, row, new OfYear(0, 0, row.cases(), 0, 0)));
        counted(chapters, "c.paidOn between ?1 and ?2", from, until)
                .forEach(row -> add(found, row, new OfYear(0, 0, 0, row.cases(), row.dong())));
        return found;
    }

    private static void add(Map<Key, OfYear> found, Counted row, OfYear more) {
        found.merge(row.key(), more, OfYear::plus);
    }

    private static List<Counted> counted(@Nullable Set<UUID> chapters, String where, Object... values) {
        var within = chapters == null ? "" : " and c.chapterId in ?" + (values.length + 1);
        var query = Panache.getEntityManager()
                .createQuery(
                        "select c.ruleCode, c.threshold, count(c), coalesce(sum(c.paidAmount), 0) from AwardCase c where "
                                + where + within + " group by c.ruleCode, c.threshold",
                        Counted.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        if (chapters != null) {
            query.setParameter(values.length + 1, chapters);
        }
        return query.getResultList();
    }

    /** The cases of rules about one year, until the end of the day. */
    public List<Nominated> nominated(LocalDate until) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.ruleCode, c.threshold, c.chapterId, c.reachedOn from AwardCase c where c.awardYear > 0"
                                + " and c.reachedOn <= ?1 and c.state not in ?2",
                        Nominated.class)
                .setParameter(1, until)
                .setParameter(2, NOT_DUE)
                .getResultList();
    }

    /** Which people were honoured by these rules by the end of the day, and on which days. */
    public List<Honoured> honoured(Set<String> rules, LocalDate until) {
        if (rules.isEmpty()) {
            return List.of();
        }
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct c.ruleCode, c.subjectId, c.decidedOn from AwardCase c where c.ruleCode in ?1"
                                + " and c.subjectKind = ?3 and c.decidedOn <= ?2 and c.state in ?4",
                        Honoured.class)
                .setParameter(1, rules)
                .setParameter(2, until)
                .setParameter(3, SubjectKind.PERSON)
                .setParameter(4, CaseState.GIVEN)
                .getResultList();
    }
}
