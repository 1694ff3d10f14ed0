package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Which communes have a volunteer team and which have none, by district, beside the goal of the year. */
@ApplicationScoped
class Coverage {
    enum State {
        ACTIVE,
        NEW,
        ASLEEP,
        NONE
    }

    /** A commune with the best state of its teams. */
    record Commune(UUID chapterId, String name, State state) {}

    /** A district, or whatever unit lies above communes; the goal is null where none was set. */
    record District(
            UUID chapterId,
            String name,
            int communes,
            int withTeam,
            int active,
            @Nullable Integer goal,
            boolean maySet,
            List<Commune> list) {
        /** The name of its field in the form. */
        public String field() {
            return "goal-" + chapterId;
        }
    }

    /** The goal is the unit's own, or without one the sum of those of its districts. */
    record Sheet(
            UUID chapterId,
            String name,
            int year,
            int communes,
            int withTeam,
            int active,
            int without,
            @Nullable Integer goal,
            boolean maySet,
            Activity.Thresholds thresholds,
            List<District> districts) {
        public String field() {
            return "goal-" + chapterId;
        }

        /** Whether somebody may set a goal somewhere on the sheet. */
        public boolean settable() {
            return maySet || districts.stream().anyMatch(District::maySet);
        }
    }

    /** The goal of a unit for a year. */
    record Goal(@Nullable UUID chapterId, @Nullable Integer communes) {}

    private static final int FIRST_YEAR = 2008;

    private final CareAccess care;
    private final Access access;
    private final TeamActivities activities;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Coverage(CareAccess care, Access access, TeamActivities activities, ChapterTrees trees, Audit audit, Clock clock) {
        this.care = care;
        this.access = access;
        this.activities = activities;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    /** As it stands today, or stood at the end of a year that is over. */
    @Transactional
    public Sheet of(Actor actor, @Nullable UUID chapterId, @Nullable Integer asked) {
        var root = care.root(actor, Action.READ_CARE_FIGURES, chapterId);
        var year = year(asked);
        var end = LocalDate.of(year, 12, 31);
        var today = LocalDate.now(clock);
        var day = end.isAfter(today) ? today : end;
        var tree = trees.today();
        var states = states(tree, day);
        var goals = CareGoal.ofYear(year);
        var districts = above(tree, root).stream()
                .map(node -> district(actor, tree, node, states, goals))
                .filter(one -> one.communes() > 0)
                .toList();
        var communes = districts.stream().mapToInt(District::communes).sum();
        var withTeam = districts.stream().mapToInt(District::withTeam).sum();
        return new Sheet(
                root.id(),
                root.name(),
                year,
                communes,
                withTeam,
                districts.stream().mapToInt(District::active).sum(),
                communes - withTeam,
                goal(root, goals, districts),
                maySet(actor, root.id()),
                CareRule.thresholds(day),
                districts);
    }

    private int year(@Nullable Integer asked) {
        var now = LocalDate.now(clock).getYear();
        if (asked != null && (asked < FIRST_YEAR || asked > now + 2)) {
            throw Refusal.badRequest("year", "field_range", FIRST_YEAR, now + 2);
        }
        return asked == null ? now : asked;
    }

    /** The best state of the teams of each commune that has one on the day. */
    private Map<UUID, State> states(ChapterTree tree, LocalDate day) {
        List<CareTeam> teams = CareTeam.list("foundedOn <= ?1 and (closedOn is null or closedOn > ?1)", day);
        var stations = HealthStation.<HealthStation>list(
                        "id in (select t.healthStationId from CareTeam t where t.foundedOn <= ?1)", day)
                .stream()
                .collect(Collectors.toMap(station -> station.id, station -> station.chapterId));
        var found = activities.of(teams, day);
        var states = new HashMap<UUID, State>();
        for (var team : teams) {
            var commune = Optional.ofNullable(stations.get(team.healthStationId))
                    .flatMap(chapter -> tree.above(chapter, Level.COMMUNE))
                    .orElse(null);
            var activity = found.get(team.id);
            if (commune != null && activity != null) {
                states.merge(commune.id(), State.valueOf(activity.state().name()), Coverage::better);
            }
        }
        return states;
    }

    private static State better(State one, State other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The units directly above communes within the root: districts, or the root itself. */
    private static List<ChapterTree.Node> above(ChapterTree tree, ChapterTree.Node root) {
        var found = new ArrayList<ChapterTree.Node>();
        if (root.level() != Level.PROVINCE || holdsCommunes(tree, root)) {
            found.add(root);
        }
        if (root.level() == Level.PROVINCE) {
            tree.children(root.id()).stream()
                    .filter(node -> node.level() == Level.DISTRICT)
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean holdsCommunes(ChapterTree tree, ChapterTree.Node node) {
        return tree.children(node.id()).stream().anyMatch(child -> child.level() == Level.COMMUNE);
    }

    private District district(
            Actor actor, ChapterTree tree, ChapterTree.Node node, Map<UUID, State> states, Map<UUID, Integer> goals) {
        var below = node.level() == Level.COMMUNE ? List.of(node) : tree.children(node.id());
        var communes = below.stream()
                .filter(child -> child.level() == Level.COMMUNE)
                .map(child -> new Commune(child.id(), child.name(), states.getOrDefault(child.id(), State.NONE)))
                .toList();
        var counts = new EnumMap<State, Integer>(State.class);
        communes.forEach(commune -> counts.merge(commune.state(), 1, Integer::sum));
        return new District(
                node.id(),
                node.name(),
                communes.size(),
                communes.size() - counts.getOrDefault(State.NONE, 0),
                counts.getOrDefault(State.ACTIVE, 0),
                goals.get(node.id()),
                maySet(actor, node.id()),
                communes);
    }

    private static @Nullable Integer goal(ChapterTree.Node root, Map<UUID, Integer> goals, List<District> districts) {
        var own = goals.get(root.id());
        if (own != null) {
            return own;
        }
        var set = districts.stream()
                .map(District::goal)
                .filter(goal -> goal != null)
                .toList();
        return set.isEmpty()
                ? null
                : (Integer) set.stream().mapToInt(goal -> goal).sum();
    }

    private boolean maySet(Actor actor, UUID chapterId) {
        return access.may(actor, Action.SET_TARGET, Place.chapter(chapterId));
    }

    @Transactional
    public void aim(Actor actor, @Nullable Integer asked, List<Goal> goals) {
        var year = year(asked);
        for (var goal : goals) {
            var chapter = Given.value("chapterId", goal.chapterId());
            access.mustWrite(actor, Action.READ_CARE_FIGURES, Action.SET_TARGET, Place.chapter(chapter));
            var tree = trees.today();
            var most = (int) tree.subtree(chapter).stream()
                    .flatMap(id -> tree.find(id).stream())
                    .filter(node -> node.level() == Level.COMMUNE)
                    .count();
            var communes = Given.count("communes", goal.communes(), most);
            CareGoal.of(year, chapter)
                    .ifPresentOrElse(
                            known -> {
                                known.communes = communes;
                                known.setAt = clock.instant();
                                known.setBy = actor.accountId();
                            },
                            () -> new CareGoal(year, chapter, communes, clock.instant(), actor.accountId()).persist());
            audit.record(
                    actor.accountId(), actor.fullName(), "care.goal_set", "chapter", chapter, year + ": " + communes);
        }
    }
}
