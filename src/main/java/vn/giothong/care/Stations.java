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
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The register of health stations. */
@ApplicationScoped
class Stations {
    /** A station with how many teams stand at it; null where it is older than the records, or has not closed. */
    record Row(
            UUID id,
            UUID chapterId,
            String chapterName,
            String districtName,
            String name,
            @Nullable String address,
            @Nullable String phone,
            String legalBasis,
            boolean confirmed,
            @Nullable LocalDate foundedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closeReason,
            long teams,
            boolean mayKeep,
            int version) {}

    private final CareAccess care;
    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    Stations(CareAccess care, Access access, ChapterTrees trees, Clock clock) {
        this.care = care;
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    /** Those of today, or with those that closed, in the order of the units. */
    @Transactional
    public Listing<Row> list(Actor actor, @Nullable UUID chapterId, boolean withClosed, Paging paging) {
        var tree = trees.today();
        var chapters = tree.subtree(
                care.root(actor, Action.READ_CARE_FIGURES, chapterId, tree).id());
        var today = LocalDate.now(clock);
        var all = HealthStation.<HealthStation>list("chapterId in ?1", chapters).stream()
                .filter(station -> withClosed || station.standsOn(today))
                .sorted(Comparator.comparing((HealthStation station) -> tree.path(station.chapterId).stream()
                                .map(node -> node.code())
                                .collect(Collectors.joining("/")))
                        .thenComparing(station -> station.id))
                .toList();
        var page = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listing<>(rows(actor, page), all.size());
    }

    List<Row> rows(Actor actor, List<HealthStation> stations) {
        if (stations.isEmpty()) {
            return List.of();
        }
        var tree = trees.today();
        var keeps = access.reach(actor, Action.KEEP_STATIONS);
        var teams = Panache.getEntityManager()
                .createQuery(
                        "select t.healthStationId, count(*) from CareTeam t where t.healthStationId in ?1"
                                + " and t.closedOn is null group by t.healthStationId",
                        Object[].class)
                .setParameter(1, stations.stream().map(station -> station.id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
        return stations.stream()
                .map(station -> new Row(
                        station.id,
                        station.chapterId,
                        tree.name(station.chapterId),
                        tree.name(tree.area(station.chapterId)),
                        station.name,
                        station.address,
                        station.phone,
                        station.legalBasis,
                        station.confirmed,
                        station.foundedOn,
                        station.closedOn,
                        station.closeReason,
                        teams.getOrDefault(station.id, 0L),
                        keeps.covers(Place.chapter(station.chapterId)),
                        station.version))
                .toList();
    }

    @Transactional
    public Row get(Actor actor, UUID id) {
        return rows(actor, List.of(readable(actor, id))).get(0);
    }

    HealthStation readable(Actor actor, UUID id) {
        HealthStation station =
                HealthStation.<HealthStation>findByIdOptional(id).orElseThrow(Refusal::notFound);
        access.mustRead(actor, Action.READ_CARE_FIGURES, Place.chapter(station.chapterId));
        return station;
    }

    /** The communes in which the actor keeps the stations. */
    @Transactional
    public List<CareTeams.Choice> communes(Actor actor) {
        var keeps = access.reach(actor, Action.KEEP_STATIONS);
        return trees.today().all().stream()
                .filter(node -> node.level() == Level.COMMUNE && keeps.covers(Place.chapter(node.id())))
                .map(node -> new CareTeams.Choice(node.id(), node.name()))
                .toList();
    }
}
