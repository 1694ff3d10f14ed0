package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.database.Ids;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * Reads how many donations clubs and chapters are to bring in a year: what was set for the whole year, else the sum of its rounds; a
 * club for which nobody set anything has its own goal. In the caller's transaction.
 */
final class YearTargets {
    /** A club or chapter in a year. */
    record Of(SubjectKind kind, UUID id, int year) {}

    private record Row(String source, UUID id, int year, int round, long units) {
        Of of() {
            return new Of(source.equals("UNIT") ? SubjectKind.CHAPTER : SubjectKind.CLUB, id, year);
        }
    }

    private static final List<byte[]> NOBODY = List.of(Ids.bytes(new UUID(0, 0)));
    private static final String HELD = "select k.club_id from drive_club k where k.drive_id in (?3)";

    private YearTargets() {}

    /** Those of the drives' clubs and of the units above their chapters, in the drives' years; one statement. */
    static Map<Of, Long> ofDrives(Set<UUID> driveIds, Set<Integer> years, Set<UUID> units) {
        return resolved(query(HELD, years, units, driveIds));
    }

    static Map<Of, Long> of(Collection<Integer> years, Set<UUID> units, Set<UUID> clubs) {
        return resolved(query("?3", years, units, clubs));
    }

    private static Query query(String clubs, Collection<Integer> years, Set<UUID> units, Set<UUID> third) {
        var text = "select 'UNIT', t.chapter_id, t.year, t.round, t.units from report_target t where t.year in (?1)"
                + " and t.chapter_id in (?2) union all select 'CLUB', t.club_id, t.year, t.round, t.units from club_target t"
                + " where t.year in (?1) and t.club_id in (" + clubs
                + ") union all select 'GOAL', t.club_id, t.goal_year, 0, t.units from club_goal t"
                + " where t.goal_year in (?1) and t.club_id in (" + clubs + ")";
        return Panache.getEntityManager()
                .createNativeQuery(text)
                .setParameter(1, years)
                .setParameter(2, bytes(units))
                .setParameter(3, bytes(third));
    }

    static Map<Of, Long> ofYear(int year) {
        return resolved(Panache.getEntityManager()
                .createNativeQuery("select 'UNIT', t.chapter_id, t.year, t.round, t.units from report_target t"
                        + " where t.year = ?1 union all select 'CLUB', t.club_id, t.year, t.round, t.units from club_target t"
                        + " where t.year = ?1 union all select 'GOAL', t.club_id, t.goal_year, 0, t.units from club_goal t"
                        + " where t.goal_year = ?1")
                .setParameter(1, year));
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    static Set<Integer> years() {
        List<Number> years = Panache.getEntityManager()
                .createNativeQuery("select year from report_target union select year from club_target"
                        + " union select goal_year from club_goal")
                .getResultList();
        var found = new TreeSet<Integer>();
        years.forEach(year -> found.add(year.intValue()));
        return found;
    }

    /** Whoever counts them waits for another who does, in one order; the rows of targets, to which nothing else points. */
    static void lock(Set<Of> targets) {
        var years = new TreeSet<Integer>();
        var units = new HashSet<UUID>();
        var clubs = new HashSet<UUID>();
        for (var one : targets) {
            years.add(one.year());
            (one.kind() == SubjectKind.CHAPTER ? units : clubs).add(one.id());
        }
        lock(
                "select id from report_target where year in (?1) and chapter_id in (?2) order by id for update",
                years,
                units);
        lock("select id from club_target where year in (?1) and club_id in (?2) order by id for update", years, clubs);
        lock(
                "select club_id from club_goal where goal_year in (?1) and club_id in (?2) order by club_id, goal_year"
                        + " for update",
                years,
                clubs);
    }

    private static void lock(String rows, Set<Integer> years, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            Panache.getEntityManager()
                    .createNativeQuery(rows)
                    .setParameter(1, years)
                    .setParameter(2, bytes(ids))
                    .getResultList();
        }
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private static Map<Of, Long> resolved(Query query) {
        var whole = new HashMap<Of, Long>();
        var rounds = new HashMap<Of, Long>();
        var goals = new HashMap<Of, Long>();
        for (var one : (List<Object[]>) query.getResultList()) {
            var row = row(one);
            if (row.source().equals("GOAL")) {
                goals.put(row.of(), row.units());
            } else if (row.round() == 0) {
                whole.put(row.of(), row.units());
            } else {
                rounds.merge(row.of(), row.units(), Long::sum);
            }
        }
        goals.putAll(rounds);
        goals.putAll(whole);
        return goals;
    }

    private static Row row(Object[] row) {
        return new Row(
                row[0].toString(),
                Ids.of((byte[]) row[1]),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                ((Number) row[4]).longValue());
    }

    static Set<UUID> ids(Set<Of> targets, SubjectKind kind) {
        return targets.stream().filter(one -> one.kind() == kind).map(Of::id).collect(Collectors.toSet());
    }

    private static List<byte[]> bytes(Set<UUID> ids) {
        return ids.isEmpty() ? NOBODY : ids.stream().map(Ids::bytes).toList();
    }
}
