package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.club.Club;
import vn.giothong.club.ClubGoal;

/** What a unit's own clubs and drives are to collect beside what they did; those of units below are theirs. */
final class OwnTargets {
    private static final int MOST = 500;

    private OwnTargets() {}

    static List<TargetSheet.OfClub> clubs(Set<UUID> units, TargetSheets.Span span) {
        List<Club> clubs = Club.list(
                "chapterId in ?1 and (closedOn is null or closedOn >= ?2) order by foldedName", units, span.from());
        var ids = clubs.stream().map(club -> club.id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var set = set(ids, span);
        var goals = span.round() == 0
                ? ClubGoal.<ClubGoal>list("clubId in ?1 and goalYear = ?2", ids, span.year()).stream()
                        .collect(Collectors.toMap(goal -> goal.clubId, goal -> (long) goal.units))
                : Map.<UUID, Long>of();
        var bags = bags(ids, span);
        return clubs.stream()
                .map(club -> club(club, set.get(club.id), goals.get(club.id), bags.getOrDefault(club.id, 0L), span))
                .toList();
    }

    private static TargetSheet.OfClub club(
            Club club, @Nullable Long set, @Nullable Long goal, long bags, TargetSheets.Span span) {
        var target = set == null ? goal : set;
        var reached = target == null ? null : Sums.share(bags, target);
        return new TargetSheet.OfClub(
                club.id,
                club.name,
                target,
                set == null && goal != null,
                bags,
                reached,
                reached != null && reached.compareTo(span.over()) < 0);
    }

    /** The round's; of a year the whole, or where rounds alone were set their sum. */
    private static Map<UUID, Long> set(List<UUID> clubs, TargetSheets.Span span) {
        List<ClubTarget> all = ClubTarget.list("clubId in ?1 and year = ?2", clubs, span.year());
        var sums = new HashMap<UUID, Long>();
        all.stream()
                .filter(one -> span.round() == 0 || one.round == span.round())
                .forEach(one -> sums.merge(one.clubId, (long) one.units, Long::sum));
        all.stream()
                .filter(one -> span.round() == 0 && one.round == 0)
                .forEach(one -> sums.put(one.clubId, (long) one.units));
        return sums;
    }

    private static Map<UUID, Long> bags(List<UUID> clubs, TargetSheets.Span span) {
        return Panache.getEntityManager()
                .createQuery(
                        "select l.clubId, sum(t.donations) from DriveClub l join Drive d on d.id = l.driveId"
                                + " join DriveTotal t on t.driveId = d.id where l.clubId in ?1 and d.heldOn between ?2 and ?3"
                                + " and d.state in ('APPROVED', 'CLOSED') group by l.clubId",
                        Object[].class)
                .setParameter(1, clubs)
                .setParameter(2, span.from())
                .setParameter(3, span.to())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    static List<TargetSheet.OfDrive> drives(Set<UUID> units, TargetSheets.Span span) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.code, d.name, d.heldOn, d.targetUnits, t.donations from Drive d"
                                + " join DriveTotal t on t.driveId = d.id where d.chapterId in ?1 and d.heldOn between ?2 and ?3"
                                + " and d.state in ('APPROVED', 'CLOSED') order by d.heldOn, d.code",
                        Object[].class)
                .setParameter(1, units)
                .setParameter(2, span.from())
                .setParameter(3, span.to())
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> drive(row, span))
                .toList();
    }

    private static TargetSheet.OfDrive drive(Object[] row, TargetSheets.Span span) {
        var day = (LocalDate) row[3];
        long target = (Integer) row[4];
        long bags = (Integer) row[5];
        return new TargetSheet.OfDrive(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                day,
                target,
                bags,
                Sums.share(bags, target),
                day.isBefore(span.today()) && bags < target);
    }
}
