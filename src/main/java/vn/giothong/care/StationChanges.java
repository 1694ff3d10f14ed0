package vn.giothong.care;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.Chapter;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Founds, corrects and closes health stations. A station closes only once no team rests on it. */
@ApplicationScoped
class StationChanges {
    /** A station of a commune and the decision it goes back to; founded today unless a day is given. */
    record Founding(
            @Nullable UUID chapterId,
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String legalBasis,
            @Nullable LocalDate foundedOn) {}

    /** What is right of a station; whoever writes it confirms it, unless it says otherwise. */
    record Change(
            @Nullable String name,
            @Nullable String address,
            @Nullable String phone,
            @Nullable Boolean confirmed,
            @Nullable Integer version) {}

    /** The first day on which a station is no more, which may lie ahead, and why. */
    record Closure(@Nullable LocalDate on, @Nullable String reason) {}

    private final Stations stations;
    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    StationChanges(Stations stations, Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.stations = stations;
        this.access = access;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Stations.Row found(Actor actor, Founding given) {
        var commune = commune(actor, given);
        var station = new HealthStation(
                commune,
                Given.text("name", given.name(), 160),
                Given.text("legalBasis", given.legalBasis(), 200),
                foundedOn(given));
        station.address = Given.optional("address", given.address(), 200);
        station.phone = Given.optional("phone", given.phone(), 20);
        Chapter.lock(commune);
        mustBeOnlyOneOfItsName(station);
        station.persist();
        return noted(actor, "care.station_founded", station);
    }

    private UUID commune(Actor actor, Founding given) {
        var chapterId = Given.value("chapterId", given.chapterId());
        var unit = trees.today().find(chapterId).orElseThrow(() -> Refusal.at("chapterId", "chapter_unknown"));
        access.mustWrite(actor, Action.READ_CARE_FIGURES, Action.KEEP_STATIONS, Place.chapter(chapterId));
        if (unit.level() != Level.COMMUNE) {
            throw Refusal.at("chapterId", "care_station_commune");
        }
        return chapterId;
    }

    private LocalDate foundedOn(Founding given) {
        var today = LocalDate.now(clock);
        var on = given.foundedOn() == null ? today : given.foundedOn();
        if (on.isAfter(today)) {
            throw Refusal.at("foundedOn", "care_founded_future");
        }
        return on;
    }

    /** A form that is sent twice founds one station. */
    private static void mustBeOnlyOneOfItsName(HealthStation station) {
        var twice = HealthStation.<HealthStation>list("chapterId = ?1 and closedOn is null", station.chapterId).stream()
                .anyMatch(known -> known.name.equalsIgnoreCase(station.name));
        if (twice) {
            throw Refusal.conflict("care_station_twice");
        }
    }

    @Transactional
    public Stations.Row change(Actor actor, UUID id, Change given) {
        var station = kept(actor, id);
        if (given.version() != null && given.version() != station.version) {
            throw Refusal.stale();
        }
        station.name = Given.text("name", given.name(), 160);
        station.address = Given.optional("address", given.address(), 200);
        station.phone = Given.optional("phone", given.phone(), 20);
        station.confirmed = given.confirmed() == null || given.confirmed();
        return noted(actor, "care.station_kept", station);
    }

    private HealthStation kept(Actor actor, UUID id) {
        var station = stations.readable(actor, id);
        if (!access.may(actor, Action.KEEP_STATIONS, Place.chapter(station.chapterId))) {
            throw Refusal.forbidden();
        }
        return station;
    }

    @Transactional
    public Stations.Row close(Actor actor, UUID id, Closure given) {
        HealthStation.lock(id);
        var station = kept(actor, id);
        if (station.closedOn != null) {
            throw Refusal.conflict("care_station_closed", station.closedOn);
        }
        var on = Given.value("on", given.on());
        if (station.foundedOn != null && on.isBefore(station.foundedOn)) {
            throw Refusal.at("on", "care_station_closed_before", station.foundedOn);
        }
        station.closeReason = Given.text("reason", given.reason(), 200);
        mustCarryNoTeam(id, on);
        station.closedOn = on;
        return noted(actor, "care.station_closed", station);
    }

    /** Whose work goes on is not left without a station: its team closes first. */
    private static void mustCarryNoTeam(UUID id, LocalDate on) {
        List<CareTeam> teams =
                CareTeam.list("healthStationId = ?1 and (closedOn is null or closedOn > ?2) order by code", id, on);
        if (!teams.isEmpty()) {
            throw Refusal.conflict(
                    "care_station_in_use", teams.stream().map(team -> team.name).collect(Collectors.joining(", ")));
        }
    }

    /** A closing that was a mistake. */
    @Transactional
    public Stations.Row reopen(Actor actor, UUID id) {
        var station = kept(actor, id);
        if (station.closedOn == null) {
            throw Refusal.notFound();
        }
        station.closedOn = null;
        station.closeReason = null;
        return noted(actor, "care.station_reopened", station);
    }

    private Stations.Row noted(Actor actor, String act, HealthStation station) {
        Panache.getEntityManager().flush();
        audit.record(actor.accountId(), actor.fullName(), act, "health_station", station.id, station.closeReason);
        return stations.rows(actor, List.of(station)).get(0);
    }
}
