package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The register of health stations. */
@ApplicationScoped
class Stations {
    /** A station with how many teams stand at it. */
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
            long teams,
            boolean mayKeep,
            int version) {}

    /** What is right of a station; whoever writes it confirms it, unless it says otherwise. */
    record Change(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable Boolean confirmed,
            @Nullable Integer version) {}

    private final CareAccess care;
    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;

    Stations(CareAccess care, Access access, ChapterTrees trees, Audit audit) {
        this.care = care;
        this.access = access;
        this.trees = trees;
        this.audit = audit;
    }

    /** In the order of the units. */
    @Transactional
    public Listing<Row> list(Actor actor, @Nullable UUID chapterId, Paging paging) {
        var tree = trees.today();
        var chapters = tree.subtree(
                care.root(actor, Action.READ_CARE_FIGURES, chapterId).id());
        var all = HealthStation.<HealthStation>list("chapterId in ?1 and closedOn is null", chapters).stream()
                .sorted(Comparator.comparing((HealthStation station) -> tree.path(station.chapterId).stream()
                                .map(node -> node.code())
                                .collect(Collectors.joining("/")))
                        .thenComparing(station -> station.id))
                .toList();
        var page = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listing<>(rows(actor, page), all.size());
    }

    private List<Row> rows(Actor actor, List<HealthStation> stations) {
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
                        teams.getOrDefault(station.id, 0L),
                        keeps.covers(Place.chapter(station.chapterId)),
                        station.version))
                .toList();
    }

    @Transactional
    public Row get(Actor actor, UUID id) {
        return rows(actor, List.of(readable(actor, id))).get(0);
    }

    private HealthStation readable(Actor actor, UUID id) {
        HealthStation station =
                HealthStation.<HealthStation>findByIdOptional(id).orElseThrow(Refusal::notFound);
        access.mustRead(actor, Action.READ_CARE_FIGURES, Place.chapter(station.chapterId));
        return station;
    }

    @Transactional
    public Row change(Actor actor, UUID id, Change given) {
        var station = readable(actor, id);
        if (!access.may(actor, Action.KEEP_STATIONS, Place.chapter(station.chapterId))) {
            throw Refusal.forbidden();
        }
        if (given.version() != null && given.version() != station.version) {
            throw Refusal.stale();
        }
        station.name = Given.text("name", given.name(), 160);
        station.address = Given.optional("address", given.address(), 200);
        station.phone = Given.optional("phone", given.phone(), 20);
        station.confirmed = given.confirmed() == null || given.confirmed();
        Panache.getEntityManager().flush();
        audit.record(actor.accountId(), actor.fullName(), "care.station_kept", "health_station", id, null);
        return rows(actor, List.of(station)).get(0);
    }
}
