package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;

/** Which communes have a volunteer team and which have none, beside the goal of the year. */
@ApplicationScoped
class Coverage {
    /** A station that stands, and its unit. */
    private record Standing(UUID id, UUID chapterId) {}

    private final CareAccess care;
    private final Access access;
    private final TeamActivities activities;
    private final ChapterTrees trees;
    private final Clock clock;

    Coverage(CareAccess care, Access access, TeamActivities activities, ChapterTrees trees, Clock clock) {
        this.care = care;
        this.access = access;
        this.activities = activities;
        this.trees = trees;
        this.clock = clock;
    }

    /** As it stands today, or stood at the end of a year that is over. */
    @Transactional
    public CoverageSheet of(Actor actor, @Nullable UUID chapterId, @Nullable Integer asked) {
        var today = LocalDate.now(clock);
        var year = CareGoal.checkedYear(asked == null ? today.getYear() : asked, clock);
        var end = LocalDate.of(year, 12, 31);
        var day = end.isAfter(today) ? today : end;
        var tree = trees.on(day);
        var root = care.root(actor, Action.READ_CARE_FIGURES, chapterId, tree);
        var rows = rows(actor, tree, year);
        var districts = then(root, tree).flatMap(unit -> rows.of(unit).stream()).toList();
        return new CoverageSheet(
                root.id(),
                root.name(),
                year,
                sum(districts, CoverageSheet.District::communes),
                sum(districts, CoverageSheet.District::stations),
                sum(districts, CoverageSheet.District::withTeam),
                sum(districts, CoverageSheet.District::active),
                sum(districts, district -> district.communes() - district.withTeam()),
                rows.goal(root),
                rows.maySet().test(root.id()),
                CareRule.thresholds(day),
                districts);
    }

    private static int sum(List<CoverageSheet.District> districts, ToIntFunction<CoverageSheet.District> figure) {
        return districts.stream().mapToInt(figure).sum();
    }

    /** The unit, or where it did not stand on the day of the tree, those whose records it keeps now. */
    private Stream<ChapterTree.Node> then(ChapterTree.Node unit, ChapterTree tree) {
        var units = tree.find(unit.id()).isPresent()
                ? Set.of(unit.id())
                : trees.today().itself(unit.id());
        return tree.all().stream().filter(node -> units.contains(node.id()));
    }

    private CoverageRows rows(Actor actor, ChapterTree tree, int year) {
        var day = tree.day();
        var communes = communes(tree, day);
        var stations = new HashMap<UUID, Integer>();
        communes.values().forEach(commune -> stations.merge(commune, 1, Integer::sum));
        var settable = access.reach(actor, Action.SET_TARGET);
        return new CoverageRows(
                tree,
                states(communes, day),
                stations,
                CareGoal.ofYear(year),
                chapter -> settable.covers(Place.chapter(chapter)));
    }

    /** The commune of each station that stands on the day. */
    private static Map<UUID, UUID> communes(ChapterTree tree, LocalDate day) {
        var communes = new HashMap<UUID, UUID>();
        Panache.getEntityManager()
                .createQuery(
                        "select s.id, s.chapterId from HealthStation s where (s.foundedOn is null or s.foundedOn <= ?1)"
                                + " and (s.closedOn is null or s.closedOn > ?1)",
                        Standing.class)
                .setParameter(1, day)
                .getResultList()
                .forEach(station -> tree.above(station.chapterId(), Level.COMMUNE)
                        .ifPresent(commune -> communes.put(station.id(), commune.id())));
        return communes;
    }

    /** The best state of the teams of each commune that has one on the day, at a station that stands. */
    private Map<UUID, CoverageSheet.State> states(Map<UUID, UUID> communes, LocalDate day) {
        List<CareTeam> teams =
                CareTeam.list("(foundedOn is null or foundedOn <= ?1) and (closedOn is null or closedOn > ?1)", day);
        var found = activities.of(teams, day);
        var states = new HashMap<UUID, CoverageSheet.State>();
        for (var team : teams) {
            var commune = communes.get(team.healthStationId);
            var activity = found.get(team.id);
            if (commune != null && activity != null) {
                var state = CoverageSheet.State.valueOf(activity.state().name());
                states.merge(commune, state, CoverageSheet.State::better);
            }
        }
        return states;
    }
}
