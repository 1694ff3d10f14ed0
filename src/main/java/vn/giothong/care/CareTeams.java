package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The register of volunteer teams. */
@ApplicationScoped
class CareTeams {
    /** A chapter under which the actor may found teams, or a station in it. */
    record Choice(UUID value, String text) {}

    private final CareAccess care;
    private final Access access;
    private final TeamActivities activities;
    private final TeamRows rows;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    CareTeams(
            CareAccess care,
            Access access,
            TeamActivities activities,
            TeamRows rows,
            ChapterTrees trees,
            Audit audit,
            Clock clock) {
        this.care = care;
        this.access = access;
        this.activities = activities;
        this.rows = rows;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that stand today in the order of their units; a province has a few hundred. */
    @Transactional
    public Listing<TeamRow> list(Actor actor, TeamQuery query, Paging paging) {
        var state = query.wantedState();
        var scope = care.scope(actor, Action.READ_CARE_FIGURES, query.chapterId());
        var today = LocalDate.now(clock);
        var params = scope.values();
        params.put("today", today);
        List<CareTeam> teams = CareTeam.list(
                scope.where("chapterId", "id") + " and (closedOn is null or closedOn > :today) order by code", params);
        var found = activities.of(teams, today);
        var wanted = teams.stream()
                .filter(team -> state == null || TeamRows.activity(found, team).state() == state)
                .sorted(Comparator.comparing((CareTeam team) -> order(trees.today(), team.chapterId))
                        .thenComparing(team -> team.code))
                .toList();
        var page = wanted.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listing<>(rows.of(actor, page, found), wanted.size());
    }

    /** Units in the order of the tree, each below the one above it. */
    private static String order(ChapterTree tree, UUID chapterId) {
        return tree.path(chapterId).stream().map(ChapterTree.Node::code).collect(Collectors.joining("/"));
    }

    @Transactional
    public TeamRow get(Actor actor, UUID id) {
        return rows.of(actor, care.readable(actor, id));
    }

    /** The team for one who may change it; nobody else gets this far. */
    @Transactional
    public TeamRow changeable(Actor actor, UUID id) {
        return rows.of(actor, care.writable(actor, id));
    }

    @Transactional
    public boolean mayWrite(Actor actor, UUID id) {
        return care.may(actor, Action.WRITE_CARE, care.readable(actor, id));
    }

    /** The stations at which the actor may found a team, in the order of their units. */
    @Transactional
    public List<Choice> stationChoices(Actor actor) {
        var reach = access.reach(actor, Action.WRITE_CARE);
        var tree = trees.today();
        var chapters = tree.all().stream()
                .filter(node -> reach.chapterIds().contains(node.id()))
                .flatMap(node -> tree.subtree(node.id()).stream())
                .collect(Collectors.toSet());
        if (chapters.isEmpty()) {
            return List.of();
        }
        return HealthStation.<HealthStation>list("chapterId in ?1 and closedOn is null order by name, id", chapters)
                .stream()
                .map(station -> new Choice(station.id, station.name))
                .toList();
    }

    @Transactional
    public List<Choice> chapterChoices(Actor actor) {
        var reach = access.reach(actor, Action.WRITE_CARE);
        return trees.today().all().stream()
                .filter(node -> reach.chapterIds().contains(node.id()))
                .map(node -> new Choice(node.id(), node.name()))
                .toList();
    }

    @Transactional
    public TeamRow found(Actor actor, TeamData given) {
        given.checkedName();
        var chapterId = Given.value("chapterId", given.chapterId());
        var stationId = Given.value("healthStationId", given.healthStationId());
        var tree = trees.today();
        if (tree.find(chapterId).isEmpty()) {
            throw Refusal.at("chapterId", "chapter_unknown");
        }
        if (!access.may(actor, Action.WRITE_CARE, Place.chapter(chapterId))) {
            throw Refusal.forbidden();
        }
        HealthStation.lock(stationId);
        HealthStation station = HealthStation.<HealthStation>findByIdOptional(stationId)
                .filter(known -> known.closedOn == null)
                .filter(known -> tree.subtree(chapterId).contains(known.chapterId))
                .orElseThrow(() -> Refusal.at("healthStationId", "care_station_unknown"));
        mustBeOnly(station.id, given.checkedName(), null);
        var today = LocalDate.now(clock);
        var team =
                new CareTeam(given.checkedName(), chapterId, station.id, given.checkedFounding(today), clock.instant());
        team.createdBy = actor.accountId();
        given.into(team, today);
        team.persist();
        audit.record(actor.accountId(), actor.fullName(), "care.team_founded", "care_team", team.id, team.code);
        return rows.of(actor, team);
    }

    /** One name at one station among the teams that have not closed; whoever asks holds the station. */
    private static void mustBeOnly(UUID stationId, String name, @Nullable UUID self) {
        if (CareTeam.<CareTeam>list("healthStationId = ?1 and closedOn is null", stationId).stream()
                .anyMatch(team -> team.name.equalsIgnoreCase(name) && !team.id.equals(self))) {
            throw Refusal.conflict("care_team_twice");
        }
    }

    @Transactional
    public TeamRow change(Actor actor, UUID id, TeamData given) {
        var team = care.writable(actor, id);
        if (given.version() != null && given.version() != team.version) {
            throw Refusal.stale();
        }
        HealthStation.lock(team.healthStationId);
        if (given.closedOn() == null) {
            mustBeOnly(team.healthStationId, given.checkedName(), id);
        }
        given.into(team, LocalDate.now(clock));
        mustRestOnStation(team);
        Panache.getEntityManager().flush();
        audit.record(actor.accountId(), actor.fullName(), "care.team_changed", "care_team", team.id, team.code);
        return rows.of(actor, team);
    }

    /** A team that goes on, or again, does so at a station that is there. */
    private static void mustRestOnStation(CareTeam team) {
        HealthStation station = HealthStation.findById(team.healthStationId);
        var gone = station.closedOn;
        if (gone != null && (team.closedOn == null || team.closedOn.isAfter(gone))) {
            throw Refusal.at("closedOn", "care_station_closed", gone);
        }
    }
}
