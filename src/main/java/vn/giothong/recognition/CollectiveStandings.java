package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.drive.Drive;
import vn.giothong.recognition.YearTargets.Of;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * Reads what clubs and chapters reached of their targets, as the figures of the drives have it: a drive counts for its clubs, its
 * chapter and all above it, by the tree of the end of the year. In the caller's transaction.
 */
@ApplicationScoped
class CollectiveStandings {
    /** What a unit's or a club's drives of one day brought; of one day in all where days do not matter. */
    private record Brought(UUID id, LocalDate on, long units) {}

    private static final String HELD = " and d.heldOn between ?1 and ?2 and d.state in ?3";
    private static final String OF_UNITS =
            ", sum(t.donations) from Drive d join DriveTotal t on t.driveId = d.id where d.chapterId in ?4" + HELD;
    private static final String OF_CLUBS = ", sum(t.donations) from DriveClub k join Drive d on d.id = k.driveId"
            + " join DriveTotal t on t.driveId = d.id where k.clubId in ?4" + HELD;
    private static final List<Drive.State> COUNT = List.of(Drive.State.APPROVED, Drive.State.CLOSED);

    private final ChapterTrees trees;
    private final Clock clock;

    CollectiveStandings(ChapterTrees trees, Clock clock) {
        this.trees = trees;
        this.clock = clock;
    }

    ChapterTree tree(int year) {
        return trees.on(YearStanding.close(year, LocalDate.now(clock)));
    }

    /** The targets for which the drives count. */
    Map<Of, Long> targets(Set<UUID> driveIds) {
        var years = new HashMap<Integer, ChapterTree>();
        var units = new HashSet<UUID>();
        for (var drive : drives(driveIds)) {
            years.computeIfAbsent(drive.heldOn.getYear(), this::tree)
                    .path(drive.chapterId)
                    .forEach(node -> units.add(node.id()));
        }
        return YearTargets.ofDrives(driveIds, years.keySet(), units);
    }

    /** One is known already to whoever counted it. */
    private static List<Drive> drives(Set<UUID> ids) {
        return ids.size() == 1
                ? ids.stream().map(id -> Drive.<Drive>findById(id)).toList()
                : Everybody.inParts(ids, part -> Drive.list("id in ?1", part));
    }

    /** By target what was brought so far; those units alone that stood at the end of the year. */
    Map<Of, Long> units(Set<Of> targets) {
        var found = new HashMap<Of, Long>();
        days(targets, "min(d.heldOn)", "")
                .forEach((one, days) -> found.put(
                        one, days.values().stream().mapToLong(Long::longValue).sum()));
        return found;
    }

    List<YearStanding> of(Map<Of, Long> targets) {
        var homes = homes(targets.keySet());
        var standings = new ArrayList<YearStanding>();
        days(targets.keySet(), "d.heldOn", ", d.heldOn")
                .forEach((one, days) -> standings.add(new YearStanding(
                        one.id(),
                        Set.of(one.id()),
                        homes.getOrDefault(one.id(), one.id()),
                        true,
                        one.year(),
                        marks(targets.getOrDefault(one, 0L), days))));
        return standings;
    }

    private static Map<UUID, UUID> homes(Set<Of> targets) {
        var clubs = YearTargets.ids(targets, SubjectKind.CLUB);
        return clubs.isEmpty()
                ? Map.of()
                : Club.<Club>stream("id in ?1", clubs)
                        .collect(Collectors.toMap(club -> club.id, club -> club.chapterId));
    }

    /** Whole percent. */
    static int percent(long units, long target) {
        return target == 0 ? 0 : (int) Math.min(1_000_000, 100 * units / target);
    }

    private static List<Climb.Mark> marks(long target, Map<LocalDate, Long> days) {
        var marks = new ArrayList<Climb.Mark>();
        var units = 0L;
        for (var day : days.entrySet()) {
            units += day.getValue();
            marks.add(new Climb.Mark(day.getKey(), percent(units, target), false));
        }
        return marks;
    }

    private Map<Of, Map<LocalDate, Long>> days(Set<Of> targets, String day, String grouped) {
        var found = new HashMap<Of, Map<LocalDate, Long>>();
        for (var year : targets.stream().map(Of::year).collect(Collectors.toSet())) {
            var ofYear = targets.stream().filter(one -> one.year() == year).collect(Collectors.toSet());
            var tree = tree(year);
            ofYear.stream()
                    .filter(one -> one.kind() == SubjectKind.CLUB
                            || tree.find(one.id()).isPresent())
                    .forEach(one -> found.put(one, new TreeMap<>()));
            var below = new HashSet<UUID>();
            YearTargets.ids(ofYear, SubjectKind.CHAPTER).forEach(unit -> below.addAll(tree.subtree(unit)));
            for (var row : brought("d.chapterId, " + day + OF_UNITS + " group by d.chapterId" + grouped, below, year)) {
                tree.path(row.id()).forEach(node -> add(found, new Of(SubjectKind.CHAPTER, node.id(), year), row));
            }
            var clubs = YearTargets.ids(ofYear, SubjectKind.CLUB);
            for (var row : brought("k.clubId, " + day + OF_CLUBS + " group by k.clubId" + grouped, clubs, year)) {
                add(found, new Of(SubjectKind.CLUB, row.id(), year), row);
            }
        }
        return found;
    }

    private static void add(Map<Of, Map<LocalDate, Long>> found, Of one, Brought row) {
        var days = found.get(one);
        if (days != null) {
            days.merge(row.on(), row.units(), Long::sum);
        }
    }

    private static List<Brought> brought(String query, Set<UUID> ids, int year) {
        return ids.isEmpty()
                ? List.of()
                : Panache.getEntityManager()
                        .createQuery("select " + query, Brought.class)
                        .setParameter(1, LocalDate.of(year, 1, 1))
                        .setParameter(2, LocalDate.of(year, 12, 31))
                        .setParameter(3, COUNT)
                        .setParameter(4, ids)
                        .getResultList();
    }
}
