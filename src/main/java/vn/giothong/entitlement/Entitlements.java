package vn.giothong.entitlement;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
import vn.giothong.donor.Component;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.drive.Figures;
import vn.giothong.web.Given;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** What donors are owed at a drive, what they were given, and giving it to one or to all who gave. */
@ApplicationScoped
class Entitlements {
    /** Something that was given: its item, its value where it is not what is due, in goods unless it was a service, on the day of the drive unless later. */
    record Handed(
            @Nullable Item item,
            @Nullable Long valueVnd,
            @Nullable GivenForm form,
            @Nullable LocalDate on) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        Handed {}

        /** The item alone, such as "GIFT". */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Handed of(Item item) {
            return new Handed(item, null, null, null);
        }
    }

    /** To whoever gave and has not got it: these items, all where none are named. */
    record ForAll(@Nullable List<Item> items, @Nullable LocalDate on) {}

    /** How many were written down, and how many wait for an amount by hand. */
    record Result(int given, int byHand) {}

    private record Row(
            UUID registrationId,
            int number,
            String donorCode,
            String fullName,
            Component component,
            @Nullable Integer volumeMl) {}

    private record GivenRow(
            UUID registrationId,
            Item item,
            long valueVnd,
            GivenForm form,
            LocalDate givenOn,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    private static final long MOST_VND = 100_000_000L;
    private static final String GIVERS = " from Registration r join Donor p on p.id = r.donorId join Donation d"
            + " on d.driveId = r.driveId and d.donorId = r.donorId and d.state = LIVE where r.driveId = ?1 and r.state = DONATED";

    private final DriveAccess access;
    private final Figures figures;
    private final Audit audit;
    private final Clock clock;

    Entitlements(DriveAccess access, Figures figures, Audit audit, Clock clock) {
        this.access = access;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** The whole drive, and a page of its lines for those who may know the people. */
    @Transactional
    public EntitlementSheet of(Actor actor, UUID driveId, Paging paging) {
        var drive = access.readable(actor, driveId);
        var rows = rows(driveId);
        var given = given(driveId);
        var rules = rules(drive);
        var entries = new HashMap<UUID, List<EntitlementSheet.Entry>>();
        rows.forEach(row -> entries.put(row.registrationId(), entries(rules, row, given)));
        var knows = access.may(actor, Action.READ_DRIVE_PEOPLE, drive);
        var lines = knows
                ? rows.stream()
                        .skip(paging.offset())
                        .limit(paging.size())
                        .map(row -> new EntitlementSheet.Line(
                                row.registrationId(),
                                row.number(),
                                row.donorCode(),
                                row.fullName(),
                                row.volumeMl(),
                                entries.getOrDefault(row.registrationId(), List.of())))
                        .toList()
                : List.<EntitlementSheet.Line>of();
        return new EntitlementSheet(
                driveId,
                drive.heldOn,
                parts(entries.values().stream().flatMap(List::stream).toList()),
                rules.stream()
                        .map(rule -> new EntitlementSheet.Basis(rule.legalBasis(), rule.confirmed()))
                        .distinct()
                        .toList(),
                knows && mayGive(actor, drive),
                rows.size(),
                lines);
    }

    private boolean mayGive(Actor actor, Drive drive) {
        return access.may(actor, Action.RUN_DESK, drive)
                && (drive.state == Drive.State.APPROVED || drive.state == Drive.State.CLOSED);
    }

    private static List<Dues.Rule> rules(Drive drive) {
        return EntitlementRule.on(drive.heldOn).stream()
                .map(EntitlementRule::rule)
                .toList();
    }

    private static List<Row> rows(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r.id, r.number, p.code, p.fullName, d.component, d.volumeMl" + GIVERS
                                + " order by r.number",
                        Row.class)
                .setParameter(1, driveId)
                .getResultList();
    }

    private static Map<UUID, List<GivenRow>> given(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select g.registrationId, g.item, g.valueVnd, g.form, g.givenOn, g.recordedAt, a.fullName"
                                + " from EntitlementGiven g join Registration r on r.id = g.registrationId"
                                + " left join Account a on a.id = g.recordedBy where r.driveId = ?1",
                        GivenRow.class)
                .setParameter(1, driveId)
                .getResultStream()
                .collect(Collectors.groupingBy(GivenRow::registrationId));
    }

    private static List<EntitlementSheet.Entry> entries(
            List<Dues.Rule> rules, Row row, Map<UUID, List<GivenRow>> given) {
        return Dues.of(rules, row.component(), row.volumeMl()).stream()
                .map(due -> entry(due, given.getOrDefault(row.registrationId(), List.of())))
                .toList();
    }

    private static EntitlementSheet.Entry entry(Dues.Due due, List<GivenRow> given) {
        var got = given.stream()
                .filter(one -> one.item() == due.item())
                .findFirst()
                .orElse(null);
        return got == null
                ? new EntitlementSheet.Entry(due.item(), due.amountVnd(), due.bound(), null, null, null, null, null)
                : new EntitlementSheet.Entry(
                        due.item(),
                        due.amountVnd(),
                        due.bound(),
                        got.valueVnd(),
                        got.form(),
                        got.givenOn(),
                        got.recordedAt(),
                        got.recordedBy());
    }

    private static List<EntitlementSheet.Part> parts(List<EntitlementSheet.Entry> entries) {
        var byItem = new EnumMap<Item, List<EntitlementSheet.Entry>>(Item.class);
        entries.forEach(entry -> byItem.computeIfAbsent(entry.item(), ignored -> new ArrayList<>())
                .add(entry));
        var parts = new ArrayList<EntitlementSheet.Part>();
        byItem.forEach((item, list) -> parts.add(part(item, list)));
        return parts;
    }

    private static EntitlementSheet.Part part(Item item, List<EntitlementSheet.Entry> list) {
        var open = list.stream().filter(entry -> !entry.given()).toList();
        return new EntitlementSheet.Part(
                item,
                list.size(),
                dueVnd(list),
                (long) list.size() - open.size(),
                list.stream()
                        .mapToLong(entry -> entry.givenVnd() == null ? 0 : entry.givenVnd())
                        .sum(),
                open.size(),
                dueVnd(open),
                list.stream().filter(entry -> entry.dueVnd() == null).count());
    }

    private static long dueVnd(List<EntitlementSheet.Entry> entries) {
        return entries.stream()
                .mapToLong(entry -> entry.dueVnd() == null ? 0 : entry.dueVnd())
                .sum();
    }

    /** Writes what somebody who gave got: exactly this; what stood there and is not named is taken back. */
    @Transactional
    public EntitlementSheet give(Actor actor, UUID driveId, UUID registrationId, @Nullable List<Handed> handed) {
        var drive = writable(actor, driveId);
        var row = rows(driveId).stream()
                .filter(one -> one.registrationId().equals(registrationId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var wanted = Given.value("given", handed);
        var rules = rules(drive);
        var dues = Dues.of(rules, row.component(), row.volumeMl());
        var known = new EnumMap<Item, EntitlementGiven>(Item.class);
        EntitlementGiven.<EntitlementGiven>list("registrationId", registrationId)
                .forEach(one -> known.put(one.item, one));
        for (var one : wanted) {
            var given = Given.value("given", one);
            var item = Given.value("item", given.item());
            var value = value(drive, dues, given, item);
            var form = given.form() == null ? GivenForm.GOODS : given.form();
            var on = given.on() == null ? drive.heldOn : given.on();
            if (on.isBefore(drive.heldOn) || on.isAfter(LocalDate.now(clock))) {
                throw Refusal.at("on", "entitlement_day", drive.heldOn);
            }
            var before = known.remove(item);
            if (before == null) {
                store(actor, new EntitlementGiven(registrationId, item, form, value, on, clock.instant()));
            } else {
                before.form = form;
                before.valueVnd = value;
                before.givenOn = on;
            }
        }
        known.values().forEach(one -> one.delete());
        Panache.getEntityManager().flush();
        audit.record(
                actor.accountId(), actor.fullName(), "entitlement.given", "registration", registrationId, drive.code);
        return of(actor, driveId, new Paging(0, Paging.LARGEST));
    }

    /** At least the circular's gift; meal and travel are limits on the average, which one person may exceed. */
    private static long value(Drive drive, List<Dues.Due> dues, Handed given, Item item) {
        var due = dues.stream()
                .filter(one -> one.item() == item)
                .findFirst()
                .orElseThrow(() -> Refusal.at("item", "entitlement_none", drive.heldOn));
        var value = given.valueVnd() == null ? due.amountVnd() : given.valueVnd();
        if (value == null) {
            throw Refusal.at("valueVnd", "entitlement_by_hand");
        }
        if (value < 0 || value > MOST_VND) {
            throw Refusal.at("valueVnd", "field_range", 0, MOST_VND);
        }
        var least = due.amountVnd();
        if (due.bound() == EntitlementRule.Bound.MINIMUM && least != null && value < least) {
            throw Refusal.at("valueVnd", "entitlement_minimum", least, String.valueOf(due.legalBasis()));
        }
        return value;
    }

    private Drive writable(Actor actor, UUID driveId) {
        var drive = access.readable(actor, driveId);
        if (!access.may(actor, Action.READ_DRIVE_PEOPLE, drive) || !access.may(actor, Action.RUN_DESK, drive)) {
            throw Refusal.forbidden();
        }
        if (!mayGive(actor, drive)) {
            throw Refusal.conflict("drive_not_open", drive.state);
        }
        figures.lock(driveId);
        return drive;
    }

    private void store(Actor actor, EntitlementGiven given) {
        given.recordedBy = actor.accountId();
        given.persist();
    }

    /** To everybody who gave and has not got it yet; what has no amount waits for a hand. */
    @Transactional
    public Result giveAll(Actor actor, UUID driveId, ForAll given) {
        var drive = writable(actor, driveId);
        var on = given.on() == null ? drive.heldOn : given.on();
        if (on.isBefore(drive.heldOn) || on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "entitlement_day", drive.heldOn);
        }
        var items = items(given);
        var got = given(driveId);
        var rules = rules(drive);
        var written = 0;
        var byHand = 0;
        for (var row : rows(driveId)) {
            for (var entry : entries(rules, row, got)) {
                if (entry.given() || !items.contains(entry.item())) {
                    continue;
                }
                if (entry.dueVnd() == null) {
                    byHand++;
                    continue;
                }
                store(
                        actor,
                        new EntitlementGiven(
                                row.registrationId(),
                                entry.item(),
                                GivenForm.GOODS,
                                entry.dueVnd(),
                                on,
                                clock.instant()));
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
