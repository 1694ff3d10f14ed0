package vn.giothong.entitlement;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.drive.Figures;
import vn.giothong.web.Given;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Giving donors what they are owed at a drive, to one or to all who gave. */
@ApplicationScoped
class Giving {
    /** Something that was given: its item, its value where it is not what is due, in goods unless it was a service, on the day of the drive unless later. */
    record Handed(
            @Nullable Item item,
            @Nullable Long valueVnd,
            @Nullable GivenForm form,
            @Nullable LocalDate on) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Handed {}

        /** The item alone, such as "GIFT"; a creator of a text stands beside that of an object, one of an item would hide it. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Handed of(String item) {
            return new Handed(Item.valueOf(item), null, null, null);
        }
    }

    /** To whoever gave and has not got it: these items, all where none are named. */
    record ForAll(@Nullable List<Item> items, @Nullable LocalDate on) {}

    /** How many were written down, and how many wait for an amount by hand. */
    record Result(int given, int byHand) {}

    private final Entitlements entitlements;
    private final DriveAccess access;
    private final Figures figures;
    private final Audit audit;
    private final Clock clock;

    Giving(Entitlements entitlements, DriveAccess access, Figures figures, Audit audit, Clock clock) {
        this.entitlements = entitlements;
        this.access = access;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes what somebody who gave got: exactly this; what stood there and is not named is taken back. */
    @Transactional
    public EntitlementSheet give(Actor actor, UUID driveId, UUID registrationId, @Nullable List<Handed> handed) {
        var drive = writable(actor, driveId);
        var row = Entitlements.rows(driveId).stream()
                .filter(one -> one.registrationId().equals(registrationId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var dues = Entitlements.dues(Entitlements.rules(drive), row);
        var known = known(driveId).getOrDefault(registrationId, new EnumMap<>(Item.class));
        var all = Given.value("given", handed);
        var named = EnumSet.noneOf(Item.class);
        for (int n = 0; n < all.size(); n++) {
            try {
                var given = Given.value("given", all.get(n));
                var item = Given.value("item", given.item());
                if (!named.add(item)) {
                    throw Refusal.at("item", "entitlement_twice");
                }
                write(actor, drive, registrationId, dues.get(item), known.remove(item), given);
            } catch (Refusal refusal) {
                throw refusal.in("given", n);
            }
        }
        known.values().forEach(one -> one.delete());
        Panache.getEntityManager().flush();
        audit.record(
                actor.accountId(), actor.fullName(), "entitlement.given", "registration", registrationId, drive.code);
        return entitlements.of(actor, driveId, new Paging(0, Paging.LARGEST));
    }

    /** What stands there by registration. */
    private static Map<UUID, Map<Item, EntitlementGiven>> known(UUID driveId) {
        var known = new HashMap<UUID, Map<Item, EntitlementGiven>>();
        EntitlementGiven.<EntitlementGiven>list(
                        "registrationId in (select r.id from Registration r where r.driveId = ?1)", driveId)
                .forEach(one -> known.computeIfAbsent(one.registrationId, ignored -> new EnumMap<>(Item.class))
                        .put(one.item, one));
        return known;
    }

    /** Over what stood there before, which stays where nothing else is said. */
    private void write(
            Actor actor,
            Drive drive,
            UUID registrationId,
            Dues.@Nullable Due due,
            @Nullable EntitlementGiven before,
            Handed given) {
        var item = Given.value("item", given.item());
        var said = given.valueVnd();
        if (before == null) {
            var value = Worth.of(due, said, null, drive.heldOn);
            var form = given.form() == null ? GivenForm.GOODS : given.form();
            store(
                    actor,
                    new EntitlementGiven(registrationId, item, form, value, day(drive, given.on()), clock.instant()));
            return;
        }
        before.correct(
                given.form() == null ? before.form : given.form(),
                Worth.of(due, said, before.valueVnd, drive.heldOn),
                day(drive, given.on() == null ? before.givenOn : given.on()),
                actor.accountId(),
                clock.instant());
    }

    private LocalDate day(Drive drive, @Nullable LocalDate wanted) {
        var on = wanted == null ? drive.heldOn : wanted;
        if (on.isBefore(drive.heldOn) || on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "entitlement_day", drive.heldOn);
        }
        return on;
    }

    private Drive writable(Actor actor, UUID driveId) {
        var drive = access.readable(actor, driveId);
        if (!access.may(actor, Action.READ_DRIVE_PEOPLE, drive) || !access.may(actor, Action.RUN_DESK, drive)) {
            throw Refusal.forbidden();
        }
        if (!entitlements.mayGive(actor, drive)) {
            throw Refusal.conflict("drive_not_open", drive.state.word());
        }
        figures.lock(driveId);
        return drive;
    }

    private void store(Actor actor, EntitlementGiven given) {
        given.recordedBy = actor.accountId();
        given.persist();
    }

    /** To everybody who gave and has not got it yet, or not all of it; what has no amount waits for a hand. */
    @Transactional
    public Result giveAll(Actor actor, UUID driveId, ForAll given) {
        var drive = writable(actor, driveId);
        var on = day(drive, given.on());
        var items = items(given);
        var got = Entitlements.given(driveId);
        var known = known(driveId);
        var rules = Entitlements.rules(drive);
        var written = 0;
        var byHand = 0;
        for (var row : Entitlements.rows(driveId)) {
            var dues = Entitlements.dues(rules, row);
            for (var entry : Entitlements.entries(rules, row, got)) {
                if (!entry.open() || !items.contains(entry.item())) {
                    continue;
                }
                if (entry.dueVnd() == null) {
                    byHand++;
                    continue;
                }
                var id = row.registrationId();
                var before = known.getOrDefault(id, Map.of()).get(entry.item());
                write(actor, drive, id, dues.get(entry.item()), before, new Handed(entry.item(), null, null, on));
                written++;
            }
        }
        audit.record(
                actor.accountId(),
                actor.fullName(),
                "entitlement.given_all",
                "drive",
                driveId,
                Integer.toString(written));
        return new Result(written, byHand);
    }

    private static Set<Item> items(ForAll given) {
        var named = given.items();
        return named == null || named.isEmpty()
                ? Set.copyOf(Arrays.asList(Item.values()))
                : named.stream().map(item -> Given.value("items", item)).collect(Collectors.toSet());
    }
}
