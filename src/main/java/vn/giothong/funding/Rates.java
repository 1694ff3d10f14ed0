package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.AwardMoney;
import vn.giothong.recognition.money.FundingRate;
import vn.giothong.recognition.money.Item;
import vn.giothong.recognition.money.Payee;
import vn.giothong.recognition.money.Quote;
import vn.giothong.recognition.money.Rate;
import vn.giothong.recognition.money.RateBook;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Keeps the rates; a new row follows the others, and none is rewritten. */
@ApplicationScoped
class Rates {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(10_000_000_000L);
    private static final int LONGEST_BASIS = 200;

    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    Rates(Access access, Audit audit, Clock clock, Language language) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    @Transactional
    public RateBook book() {
        return FundingRate.book();
    }

    @Transactional
    public Quote quote(QuoteRequest request) {
        return new AwardMoney(book()).quote(request.prize(), request.day());
    }

    /** What can have a rate, whether or not it has one. */
    static List<String> known() {
        var prices = Arrays.stream(Item.values()).map(RateBook::price);
        var others = Stream.of(RateBook.BASE_SALARY, RateBook.factor(Payee.FAMILY), RateBook.factor(Payee.COLLECTIVE));
        var coefficients = Arrays.stream(Award.values()).flatMap(award -> Arrays.stream(AuthorityLevel.values())
                .map(level -> RateBook.coefficient(award, level)));
        return Stream.of(others, coefficients, prices).flatMap(all -> all).toList();
    }

    @Transactional
    public List<RateRecord> at(Actor actor, LocalDate day) {
        access.mustHold(actor, Action.READ_FUNDING);
        var book = book();
        var series = new TreeSet<>(book.series());
        return known().stream()
                .filter(series::contains)
                .flatMap(one -> book.on(one, day).stream())
                .map(rate -> RateRecord.of(rate, day, language.code()))
                .toList();
    }

    @Transactional
    public List<RateRecord> history(Actor actor, String series) {
        access.mustHold(actor, Action.READ_FUNDING);
        return book().all(series).stream()
                .map(rate -> RateRecord.of(rate, rate.validFrom(), language.code()))
                .toList();
    }

    @Transactional
    public RateRecord change(Actor actor, RateChange change) {
        access.mustHold(actor, Action.WRITE_FUNDING);
        var series = Given.value("series", change.series());
        if (!known().contains(series)) {
            throw Refusal.badRequest("series", "field_choice");
        }
        var confirmed = Boolean.TRUE.equals(change.confirmed());
        var rate = new Rate(
                series,
                change.ends() ? null : amount(change),
                Given.value("validFrom", change.validFrom()),
                change.confirmedUntil(),
                Given.text("legalBasis", change.legalBasis(), LONGEST_BASIS),
                confirmed ? Confidence.FOUND : Confidence.LOW,
                clock.instant());
        var row = new FundingRate(rate, actor.accountId());
        row.persist();
        audit.record(actor.accountId(), actor.fullName(), "rate.changed", "rate", row.id, series);
        Panache.getEntityManager().flush();
        return RateRecord.of(rate, rate.validFrom(), language.code());
    }

    private static BigDecimal amount(RateChange change) {
        var amount = Given.value("amount", change.amount());
        if (amount.signum() <= 0
                || amount.compareTo(HIGHEST) > 0
                || amount.stripTrailingZeros().scale() > 3) {
            throw Refusal.at("amount", "funding_amount");
        }
        return amount;
    }
}
