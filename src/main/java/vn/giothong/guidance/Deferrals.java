package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.RuleBook;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/**
 * The deferrals of a donor. The hospital, whoever keeps the record and the donor write one down; the hospital takes any back, whoever
 * keeps the record those that the hospital did not write, and nobody deletes one. The log tells that it happened, never why.
 */
@ApplicationScoped
class Deferrals {
    private static final int LONGEST_REASON = 300;

    private final DonorSight sight;
    private final RuleBooks books;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    Deferrals(DonorSight sight, RuleBooks books, Audit audit, Clock clock, Language language) {
        this.sight = sight;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    /** The latest first; those taken back only for who may know why. */
    @Transactional
    public List<DeferralRecord> of(Actor actor, UUID donorId) {
        var seen = sight.of(actor, donorId);
        if (!seen.self()) {
            audit.record(
                    actor.accountId(), actor.fullName(), "donor.viewed", "donor", seen.donor().id, seen.donor().code);
        }
        var rules = books.current();
        var rows = Deferral.<Deferral>list("donorId = ?1 order by fromOn desc, id desc", seen.donor().id);
        var names = names(rows);
        return rows.stream()
                .filter(row -> seen.reasons() || row.withdrawnAt == null)
                .map(row -> record(seen, row, rules, names))
                .toList();
    }

    private DeferralRecord record(DonorSight.Sight seen, Deferral row, RuleBook rules, Map<UUID, String> names) {
        var mayVoid = row.withdrawnAt == null && mayVoid(seen, row);
        if (!seen.reasons()) {
            return DeferralRecord.dateAlone(row, mayVoid);
        }
        var voided = row.withdrawnAt == null
                ? null
                : new DeferralRecord.Voided(
                        row.withdrawnAt,
                        row.withdrawnBy == null ? null : names.get(row.withdrawnBy),
                        row.withdrawnReason);
        return DeferralRecord.whole(row, rules.name(row.reasonCode), language.code(), mayVoid, voided);
    }

    private static Map<UUID, String> names(List<Deferral> rows) {
        var ids = rows.stream()
                .map(row -> row.withdrawnBy)
                .filter(Objects::nonNull)
                .toList();
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery("select a.id, a.fullName from Account a where a.id in ?1", Object[].class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        }
        return names;
    }

    private static boolean mayVoid(DonorSight.Sight seen, Deferral row) {
        return seen.hospital() || (seen.keeps() && !"HOSPITAL".equals(row.source));
    }

    @Transactional
    public DeferralRecord add(Actor actor, UUID donorId, NewDeferral given) {
        var seen = sight.of(actor, donorId);
        if (!seen.mayRecord()) {
            throw Refusal.forbidden();
        }
        // two at once for one donor wait for each other, so that neither is written twice
        Panache.getEntityManager().lock(seen.donor(), LockModeType.PESSIMISTIC_WRITE);
        var rules = books.current();
        var deferral = deferral(seen, given, rules);
        deferral.recordedBy = actor.accountId();
        deferral.persist();
        seen.donor().keep();
        audit.record(actor.accountId(), actor.fullName(), "deferral.recorded", "donor", seen.donor().id, null);
        return record(seen, deferral, rules, Map.of());
    }

    private Deferral deferral(DonorSight.Sight seen, NewDeferral given, RuleBook rules) {
        var code = Given.value("code", given.code());
        if (!rules.knows(code)) {
            throw Refusal.badRequest("code", "eligibility_code");
        }
        var today = LocalDate.now(clock);
        var told = given.event();
        var event = told == null ? null : Plausible.happened("eventOn", told, today);
        var from = event == null ? today : event;
        checkNew(seen.donor(), code, event);
        if (given.forEver() && given.until() != null) {
            throw Refusal.at("until", "deferral_permanent_until");
        }
        var deferral =
                new Deferral(seen.donor().id, code, from, source(seen, given).name(), clock.instant());
        deferral.eventOn = event;
        deferral.permanent = given.forEver();
        deferral.untilOn = deferral.permanent ? null : until(seen, given, rules, code, event);
        return deferral;
    }

    private static void checkNew(Donor donor, String code, @Nullable LocalDate event) {
        var known = Deferral.standing(donor.id).stream()
                .anyMatch(row -> row.reasonCode.equals(code) && event != null && event.equals(row.eventOn));
        if (known) {
            throw Refusal.conflict("deferral_known");
        }
    }

    /** A hospital speaks for itself and a donor for herself; whoever keeps the record writes down what was seen or what she said. */
    private static NewDeferral.Source source(DonorSight.Sight seen, NewDeferral given) {
        var named = given.named();
        var own = seen.hospital()
                ? NewDeferral.Source.HOSPITAL
                : seen.self() ? NewDeferral.Source.DONOR : NewDeferral.Source.DESK;
        if (named == null || named == own) {
            return own;
        }
        if (named == NewDeferral.Source.HOSPITAL || seen.self()) {
            throw Refusal.at("source", "deferral_source");
        }
        return named;
    }

    /**
     * By the rules of the event's day, or of today where none held then; longer where somebody says so, never shorter. Only a hospital
     * says until when without the event.
     */
    private @Nullable LocalDate until(
            DonorSight.Sight seen, NewDeferral given, RuleBook rules, String code, @Nullable LocalDate event) {
        var today = LocalDate.now(clock);
        var rule = rules.deferral(code, event == null ? today : event, null)
                .or(() -> rules.deferral(code, today, null))
                .orElse(null);
        var until = given.until();
        if (until != null && !until.isAfter(event == null ? today : event)) {
            throw Refusal.at("until", "deferral_until");
        }
        if (rule == null) {
            return Given.value("until", until);
        }
        if (!rule.length().dated()) {
            return until;
        }
        if (event == null && until != null && seen.hospital()) {
            return until;
        }
        var end = rule.length().after(Given.value("eventOn", event));
        if (until != null && end != null && until.isBefore(end)) {
            throw Refusal.at("until", "deferral_early", end);
        }
        return until == null ? end : until;
    }

    @Transactional
    public DeferralRecord takeBack(Actor actor, UUID donorId, UUID deferralId, @Nullable String reason) {
        var seen = sight.of(actor, donorId);
        var why = Given.text("reason", reason, LONGEST_REASON);
        Deferral row = Deferral.findById(deferralId, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.donorId.equals(seen.donor().id)) {
            throw Refusal.notFound();
        }
        if (!mayVoid(seen, row)) {
            throw Refusal.forbidden();
        }
        if (row.withdrawnAt != null) {
            throw Refusal.conflict("deferral_void");
        }
        row.withdrawnAt = clock.instant();
        row.withdrawnBy = actor.accountId();
        row.withdrawnReason = why;
        audit.record(actor.accountId(), actor.fullName(), "deferral.voided", "donor", seen.donor().id, null);
        return record(seen, row, books.current(), Map.of(actor.accountId(), actor.fullName()));
    }
}
