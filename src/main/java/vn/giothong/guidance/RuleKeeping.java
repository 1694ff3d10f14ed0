package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.GuardedOccupation;
import vn.giothong.eligibility.DatedRule;
import vn.giothong.eligibility.DeferralRule;
import vn.giothong.eligibility.DeferralRuleRow;
import vn.giothong.eligibility.EligibilityRule;
import vn.giothong.eligibility.Length;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.eligibility.RuleCode;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Keeps the rules as dated versions: one made from today on ends the one before it, and what held in the past stays as it was. */
@ApplicationScoped
class RuleKeeping {
    private static final int LONGEST_BASIS = 200;
    private static final int HIGHEST = 100_000;
    private static final int LONGEST_DEFERRAL = 1200;

    private final Access access;
    private final RuleBooks books;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    RuleKeeping(Access access, RuleBooks books, Audit audit, Clock clock, Language language) {
        this.access = access;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    @Transactional
    public List<GuardedOccupation> guarded(LocalDate day) {
        return GuardedOccupation.on(day);
    }

    @Transactional
    public List<RuleRecord> at(LocalDate day) {
        var rules = books.current();
        var code = language.code();
        return Stream.concat(
                        rules.on(day).stream().map(rule -> RuleRecord.of(rule, code)),
                        rules.deferralsOn(day).stream().map(rule -> RuleRecord.of(rule, rules, code)))
                .toList();
    }

    /** A rule of today or of a day to come. */
    @Transactional
    public RuleRecord find(UUID id) {
        EligibilityRule number = EligibilityRule.findById(id);
        DeferralRuleRow length = number == null ? DeferralRuleRow.findById(id) : null;
        if (number == null && length == null) {
            throw Refusal.notFound();
        }
        var day = number == null ? Given.value("id", length).validFrom : number.validFrom;
        return at(day).stream().filter(rule -> id.equals(rule.id())).findFirst().orElseThrow(Refusal::notFound);
    }

    @Transactional
    public RuleRecord change(Actor actor, RuleChange change) {
        access.mustHold(actor, Action.KEEP_RULES);
        var id = store(actor, change);
        audit.record(actor.accountId(), actor.fullName(), "rule.changed", "rule", id, change.code());
        Panache.getEntityManager().flush();
        return find(id);
    }

    /** Makes the change without saying that it was made, for a transaction that is rolled back after looking at what follows. */
    UUID store(Actor actor, RuleChange change) {
        var code = Given.value("code", change.code());
        var from = Given.value("validFrom", change.validFrom());
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.at("validFrom", "rule_past");
        }
        checkCollector(change.collectorId());
        var number = RuleChange.number(code);
        if (number == null && !books.current().knows(code)) {
            throw Refusal.badRequest("code", "rule_code");
        }
        return number == null ? deferral(actor, code, from, change) : number(actor, number, from, change);
    }

    private static void checkCollector(@Nullable UUID collectorId) {
        if (collectorId == null) {
            return;
        }
        var known = Panache.getEntityManager()
                .createQuery("select count(*) from Collector c where c.id = ?1", Long.class)
                .setParameter(1, collectorId)
                .getSingleResult();
        if (known == 0) {
            throw Refusal.at("collectorId", "field_choice");
        }
    }

    private UUID number(Actor actor, RuleCode code, LocalDate from, RuleChange change) {
        var bag = code == RuleCode.BAG_SIZE;
        var series =
                EligibilityRule.<EligibilityRule>find("code", code)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .filter(row -> row.component == change.component()
                                && row.sex == change.sex()
                                && Objects.equals(row.collectorId, change.collectorId())
                                && (!bag || same(row.amount, change.amount())))
                        .toList();
        var before = before(series, from);
        if (change.ends()) {
            return end(before, from, bag || change.collectorId() != null);
        }
        var row = new EligibilityRule();
        row.code = code;
        row.component = change.component();
        row.sex = change.sex();
        row.amount = amount(change, HIGHEST);
        row.unit = code.unit();
        return follow(actor, series, row, from, change);
    }

    private UUID deferral(Actor actor, String code, LocalDate from, RuleChange change) {
        var series =
                DeferralRuleRow.<DeferralRuleRow>find("code", code)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .filter(row -> Objects.equals(row.collectorId, change.collectorId()))
                        .toList();
        var before = before(series, from);
        if (change.ends()) {
            return end(before, from, change.collectorId() != null);
        }
        var row = new DeferralRuleRow();
        row.code = code;
        row.starts = before.map(earlier -> earlier.starts).orElseGet(() -> starts(code));
        row.unit = unit(change.unit());
        row.length = row.unit.dated() ? amount(change, LONGEST_DEFERRAL).intValueExact() : null;
        return follow(actor, series, row, from, change);
    }

    /** The version that holds on the day; one that begins on it cannot be followed by another of the same day. */
    private static <R extends DatedRule> Optional<R> before(List<R> series, LocalDate from) {
        var before = series.stream().filter(row -> row.holdsOn(from)).findFirst();
        before.filter(row -> row.validFrom.equals(from)).ifPresent(row -> {
            throw Refusal.conflict("rule_same_day");
        });
        return before;
    }

    /** The law has a number for everything; only a bag size or a collector's own rule can end without a successor. */
    private static UUID end(Optional<? extends DatedRule> before, LocalDate from, boolean allowed) {
        var row = before.orElseThrow(() -> Refusal.conflict("rule_none"));
        if (!allowed) {
            throw Refusal.at("ended", "rule_law");
        }
        row.validTo = from;
        return row.id;
    }

    /** The new version takes its place in the series, until the next one that is planned already. */
    private UUID follow(
            Actor actor, List<? extends DatedRule> series, DatedRule row, LocalDate from, RuleChange change) {
        row.collectorId = change.collectorId();
        row.validFrom = from;
        row.validTo = series.stream()
                .map(one -> one.validFrom)
                .filter(start -> start.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
        row.legalBasis = Given.text("legalBasis", change.legalBasis(), LONGEST_BASIS);
        row.confirmed = change.sure();
        row.recordedAt = clock.instant();
        row.recordedBy = actor.accountId();
        series.stream().filter(one -> one.holdsOn(from)).forEach(earlier -> earlier.validTo = from);
        row.persist();
        return row.id;
    }

    /** A collector's own length starts where the law's does. */
    private static DeferralRule.Start starts(String code) {
        return DeferralRuleRow.<DeferralRuleRow>find("code = ?1 and collectorId is null order by validFrom desc", code)
                .firstResultOptional()
                .map(row -> row.starts)
                .orElse(DeferralRule.Start.EVENT);
    }

    private static boolean same(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) == 0;
    }

    private static BigDecimal amount(RuleChange change, int highest) {
        var amount = Given.value("amount", change.amount());
        if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw Refusal.at("amount", "field_range", 0, highest);
        }
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var code = RuleChange.number(String.valueOf(change.code()));
        if (!whole && (code == null || code == RuleCode.INTERVAL)) {
            throw Refusal.at("amount", "field_number");
        }
        return amount;
    }

    private static Length.Unit unit(@Nullable String text) {
        try {
            return Length.Unit.valueOf(Given.value("unit", text));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("unit", "field_choice");
        }
    }
}
