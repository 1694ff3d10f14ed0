package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.eligibility.DatedRule;
import vn.giothong.eligibility.DeferralRule;
import vn.giothong.eligibility.DeferralRuleRow;
import vn.giothong.eligibility.EligibilityRule;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.eligibility.RuleCode;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * Makes and ends the dated versions of rules, a number's or a deferral's: a new one takes its place between the one that holds on its
 * first day and the next that is planned. What is planned and not in force yet can be planned anew for its day, or ended on it, which
 * takes it back. In the caller's transaction.
 */
@ApplicationScoped
class RuleVersions {
    private static final int LONGEST_BASIS = 200;
    private static final int HIGHEST = 100_000;
    private static final int LONGEST_DEFERRAL = 1200;

    private final RuleBooks books;
    private final Clock clock;

    RuleVersions(RuleBooks books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** The id of the version that was made or ended. */
    UUID change(Actor actor, RuleChange change) {
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
        var known =
                EligibilityRule.<EligibilityRule>find("code", code)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .filter(row -> row.component == change.component()
                                && row.sex == change.sex()
                                && Objects.equals(row.collectorId, change.collectorId())
                                && (!bag || same(row.amount, change.amount())))
                        .toList();
        var planned = takeBack(known, from);
        var series = without(known, planned);
        if (change.ends()) {
            return planned.map(row -> row.id)
                    .orElseGet(() -> end(holding(series, from), from, bag || change.collectorId() != null));
        }
        var row = new EligibilityRule();
        row.code = code;
        row.component = change.component();
        row.sex = change.sex();
        row.amount = change.amount(HIGHEST);
        row.unit = code.unit();
        return follow(actor, series, row, from, change);
    }

    private UUID deferral(Actor actor, String code, LocalDate from, RuleChange change) {
        var known =
                DeferralRuleRow.<DeferralRuleRow>find("code", code)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list()
                        .stream()
                        .filter(row -> Objects.equals(row.collectorId, change.collectorId()))
                        .toList();
        var planned = takeBack(known, from);
        var series = without(known, planned);
        if (change.ends()) {
            return planned.map(row -> row.id)
                    .orElseGet(() -> end(holding(series, from), from, change.collectorId() != null));
        }
        var row = new DeferralRuleRow();
        row.code = code;
        row.starts = holding(series, from).map(earlier -> earlier.starts).orElseGet(() -> starts(code));
        row.unit = change.lengthUnit();
        row.length = row.unit.dated() ? change.amount(LONGEST_DEFERRAL).intValueExact() : null;
        return follow(actor, series, row, from, change);
    }

    /** The version that begins on the day, which goes where it is not in force yet: the one before holds on in its place. */
    private <R extends DatedRule> Optional<R> takeBack(List<R> series, LocalDate from) {
        var found = series.stream().filter(row -> row.validFrom.equals(from)).findFirst();
        found.ifPresent(row -> {
            if (!from.isAfter(LocalDate.now(clock))) {
                throw Refusal.conflict("rule_same_day");
            }
            series.stream().filter(one -> from.equals(one.validTo)).forEach(one -> one.validTo = row.validTo);
            row.delete();
        });
        return found;
    }

    private static <R extends DatedRule> List<R> without(List<R> series, Optional<R> planned) {
        return series.stream()
                .filter(row -> planned.filter(row::equals).isEmpty())
                .toList();
    }

    private static <R extends DatedRule> Optional<R> holding(List<R> series, LocalDate day) {
        return series.stream().filter(row -> row.holdsOn(day)).findFirst();
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
}
