package vn.giothong.certificate;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.drive.Collector;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The blank certificates of each collector, reconciled with its donations. */
@ApplicationScoped
class Stocks {
    record NewEntry(
            @Nullable UUID collectorId,
            CertificateStock.@Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable Integer quantity,
            @Nullable String note) {}

    record Choice(UUID value, String text) {}

    /** What a year brought; donations with and without a serial. */
    private static final class Sums {
        private long received;
        private long spoiled;
        private long issued;
        private long donations;
    }

    private static final int MOST = 1_000_000;
    private static final int MOST_OVERDRAWN = 100;

    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Stocks(Access access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The collectors whose stock the actor may see. */
    @Transactional
    public List<Choice> collectors(Actor actor) {
        access.mustHold(actor, Action.KEEP_CERTIFICATE_STOCK);
        var reach = access.reach(actor, Action.KEEP_CERTIFICATE_STOCK);
        return Collector.<Collector>list("order by code").stream()
                .filter(one -> reach.everything() || reach.collectorIds().contains(one.id))
                .map(one -> new Choice(one.id, one.name))
                .toList();
    }

    @Transactional
    public StockSheet of(Actor actor, @Nullable UUID asked) {
        var choices = collectors(actor);
        var collectorId = asked != null
                ? asked
                : choices.stream().findFirst().map(Choice::value).orElseThrow(Refusal::notFound);
        var collector = reachable(actor, collectorId);
        var sums = sums(collectorId);
        var years = years(sums);
        var received = sums.values().stream().mapToLong(one -> one.received).sum();
        var spoiled = sums.values().stream().mapToLong(one -> one.spoiled).sum();
        var issued = sums.values().stream().mapToLong(one -> one.issued).sum();
        var donations = sums.values().stream().mapToLong(one -> one.donations).sum();
        return new StockSheet(
                collectorId,
                collector.name,
                received,
                spoiled,
                issued,
                received - spoiled - issued,
                donations,
                donations - issued,
                twice(collectorId),
                overdrawn(collectorId),
                true,
                years,
                entries(collectorId));
    }

    private static List<StockSheet.Entry> entries(UUID collectorId) {
        return CertificateStock.<CertificateStock>list(
                        "collectorId = ?1 order by happenedOn desc, id desc", collectorId)
                .stream()
                .map(one ->
                        new StockSheet.Entry(one.id, one.kind, one.happenedOn, one.quantity, one.note, one.voidReason))
                .toList();
    }

    private Collector reachable(Actor actor, UUID collectorId) {
        var reach = access.reach(actor, Action.KEEP_CERTIFICATE_STOCK);
        if (!reach.covers(new Place(null, Set.of(), collectorId, null, null))) {
            throw Refusal.notFound();
        }
        return Collector.<Collector>findByIdOptional(collectorId).orElseThrow(Refusal::notFound);
    }

    private static Map<Integer, Sums> sums(UUID collectorId) {
        var sums = new TreeMap<Integer, Sums>();
        for (var one : CertificateStock.<CertificateStock>list("collectorId = ?1 and voidedAt is null", collectorId)) {
            var year = sums.computeIfAbsent(one.happenedOn.getYear(), ignored -> new Sums());
            if (one.kind == CertificateStock.Kind.RECEIVED) {
                year.received += one.quantity;
            } else {
                year.spoiled += one.quantity;
            }
        }
        Panache.getEntityManager()
                .createQuery(
                        "select year(d.givenOn), count(d.certificateSerial), count(*) from Donation d"
                                + " where d.collectorId = ?1 and d.state = LIVE group by year(d.givenOn)",
                        Object[].class)
                .setParameter(1, collectorId)
                .getResultList()
                .forEach(row -> {
                    var year = sums.computeIfAbsent((Integer) row[0], ignored -> new Sums());
                    year.issued = (Long) row[1];
                    year.donations = (Long) row[2];
                });
        ErasedCertificate.<ErasedCertificate>list("collectorId = ?1 and issued = true", collectorId)
                .forEach(one -> sums.computeIfAbsent(one.givenYear, ignored -> new Sums()).issued++);
        return sums;
    }

    /** The latest first, each with what lay there at its end. */
    private static List<StockSheet.Year> years(Map<Integer, Sums> sums) {
        var years = new ArrayList<StockSheet.Year>();
        var balance = 0L;
        for (var year : sums.entrySet()) {
            var one = year.getValue();
            balance += one.received - one.spoiled - one.issued;
            years.add(
                    new StockSheet.Year(year.getKey(), one.received, one.spoiled, one.issued, one.donations, balance));
        }
        Collections.reverse(years);
        return years;
    }

    /** Serials that more than one donation bears: one of them is wrong. */
    private static long twice(UUID collectorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.certificateSerial from Donation d where d.collectorId = ?1 and d.state = LIVE"
                                + " and d.certificateSerial is not null group by d.certificateSerial having count(*) > 1",
                        String.class)
                .setParameter(1, collectorId)
                .getResultList()
                .size();
    }

    /** A list lowered the volume after blood was given back for it. */
    private static List<String> overdrawn(UUID collectorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select coalesce(d.certificateSerial, '–') from Donation d where d.collectorId = ?1"
                                + " and d.state = LIVE and coalesce(d.volumeMl, 0) < (select sum(x.millilitres)"
                                + " from Redemption x where x.donationId = d.id and x.voidedAt is null)"
                                + " order by d.certificateSerial",
                        String.class)
                .setParameter(1, collectorId)
                .setMaxResults(MOST_OVERDRAWN)
                .getResultList();
    }

    @Transactional
    public StockSheet write(Actor actor, NewEntry given) {
        var collectorId = Given.value("collectorId", given.collectorId());
        access.mustHold(actor, Action.KEEP_CERTIFICATE_STOCK);
        reachable(actor, collectorId);
        var kind = Given.value("kind", given.kind());
        var on = Given.value("on", given.on());
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "certificate_stock_future");
        }
        var quantity = Given.count("quantity", given.quantity(), MOST);
        if (quantity == 0) {
            throw Refusal.at("quantity", "field_positive");
        }
        var entry = new CertificateStock(collectorId, kind, on, quantity, clock.instant());
        entry.note = Given.optional("note", given.note(), 200);
        entry.recordedBy = actor.accountId();
        entry.persist();
        audit.record(
                actor.accountId(),
                actor.fullName(),
                "certificate.stock_" + kind.name().toLowerCase(Locale.ROOT),
                "collector",
                collectorId,
                Integer.toString(quantity));
        return of(actor, collectorId);
    }

    /** An entry made by mistake: it stays with the reason and counts no more. */
    @Transactional
    public StockSheet strike(Actor actor, UUID entryId, @Nullable String reason) {
        access.mustHold(actor, Action.KEEP_CERTIFICATE_STOCK);
        CertificateStock entry =
                CertificateStock.<CertificateStock>findByIdOptional(entryId).orElseThrow(Refusal::notFound);
        reachable(actor, entry.collectorId);
        if (entry.voidedAt != null) {
            throw Refusal.conflict("certificate_struck");
        }
        entry.voidReason = Given.text("reason", reason, 200);
        entry.voidedAt = clock.instant();
        entry.voidedBy = actor.accountId();
        audit.record(
                actor.accountId(),
                actor.fullName(),
                "certificate.stock_voided",
                "collector",
                entry.collectorId,
                Integer.toString(entry.quantity));
        return of(actor, entry.collectorId);
    }
}
