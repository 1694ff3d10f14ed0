package vn.giothong.entitlement;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donor.Component;
import vn.giothong.donor.Unnamed;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveAccess;
import vn.giothong.web.Paging;

/** What donors are owed at a drive, and what they were given. */
@ApplicationScoped
class Entitlements {
    /** A line of somebody who gave blood, or who got something before the outcome was corrected: then without a component. */
    record Row(
            UUID registrationId,
            int number,
            String donorCode,
            String fullName,
            @Nullable Component component,
            @Nullable Integer volumeMl) {}

    /** What the register says was given. */
    record GivenRow(
            UUID registrationId,
            Item item,
            long valueVnd,
            GivenForm form,
            LocalDate givenOn,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    private static final String OWED = " from Registration r join Donor p on p.id = r.donorId left join Donation d"
            + " on d.driveId = r.driveId and d.donorId = r.donorId and d.state = LIVE and r.state = DONATED"
            + " where r.driveId = ?1 and (d.id is not null"
            + " or exists (select g.id from EntitlementGiven g where g.registrationId = r.id))";

    private final DriveAccess access;

    Entitlements(DriveAccess access) {
        this.access = access;
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

    boolean mayGive(Actor actor, Drive drive) {
        return access.may(actor, Action.RUN_DESK, drive)
                && (drive.state == Drive.State.APPROVED || drive.state == Drive.State.CLOSED);
    }

    static List<Dues.Rule> rules(Drive drive) {
        return EntitlementRule.on(drive.heldOn).stream()
                .map(EntitlementRule::rule)
                .toList();
    }

    static List<Row> rows(UUID driveId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select r.id, r.number, " + Unnamed.text("p", "code") + ", " + Unnamed.text("p", "fullName")
                                + ", d.component, d.volumeMl" + OWED + " order by r.number",
                        Row.class)
                .setParameter(1, driveId)
                .getResultList();
    }

    static Map<UUID, List<GivenRow>> given(UUID driveId) {
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

    /** What is due to each by item: nothing to those who did not give blood after all. */
    static Map<Item, Dues.Due> dues(List<Dues.Rule> rules, Row row) {
        var component = row.component();
        var dues = component == null ? List.<Dues.Due>of() : Dues.of(rules, component, row.volumeMl());
        return dues.stream().collect(Collectors.toMap(Dues.Due::item, due -> due));
    }

    /** In the order gift, meal, travel: what is due, and what was given and is due no longer. */
    static List<EntitlementSheet.Entry> entries(List<Dues.Rule> rules, Row row, Map<UUID, List<GivenRow>> given) {
        var dues = dues(rules, row);
        var got = given.getOrDefault(row.registrationId(), List.of()).stream()
                .collect(Collectors.toMap(GivenRow::item, one -> one));
        return Arrays.stream(Item.values())
                .filter(item -> dues.containsKey(item) || got.containsKey(item))
                .map(item -> entry(item, dues.get(item), got.get(item)))
                .toList();
    }

    private static EntitlementSheet.Entry entry(Item item, Dues.@Nullable Due due, @Nullable GivenRow got) {
        var dueVnd = due == null ? null : due.amountVnd();
        var bound = due == null ? null : due.bound();
        if (got == null) {
            var open = dueVnd == null ? 0 : dueVnd;
            return new EntitlementSheet.Entry(item, due != null, dueVnd, bound, open, null, null, null, null, null);
        }
        return new EntitlementSheet.Entry(
                item,
                due != null,
                dueVnd,
                bound,
                due == null ? 0 : due.lacking(got.valueVnd()),
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
        var due = list.stream().filter(EntitlementSheet.Entry::due).toList();
        var given = list.stream().filter(EntitlementSheet.Entry::given).toList();
        var open = list.stream().filter(EntitlementSheet.Entry::open).toList();
        var average = Average.of(list);
        return new EntitlementSheet.Part(
                item,
                due.size(),
                sum(due, EntitlementSheet.Entry::dueVnd),
                given.size(),
                sum(given, EntitlementSheet.Entry::givenVnd),
                open.size(),
                sum(open, EntitlementSheet.Entry::openVnd),
                due.stream().filter(entry -> entry.dueVnd() == null).count(),
                average == null ? null : (Long) average.limitVnd(),
                average == null ? null : (Long) average.vnd(),
                average != null && average.over());
    }

    private static long sum(
            List<EntitlementSheet.Entry> entries, Function<EntitlementSheet.Entry, @Nullable Long> amount) {
        return entries.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .mapToLong(vnd -> vnd)
                .sum();
    }
}
