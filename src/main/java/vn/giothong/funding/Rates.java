package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Ids;
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

/** Keeps the rates; a new row follows the others, and none is rewritten: a correction takes the place of another, which stays. */
@ApplicationScoped
class Rates {
    private static final long HIGHEST = 10_000_000_000L;
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_REASON = 500;

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
                .map(rate -> RateRecord.of(rate, book, day, language.code()))
                .toList();
    }

    /** Every row of a series, also those that were replaced. */
    @Transactional
    public List<RateRecord> history(Actor actor, String series) {
        access.mustHold(actor, Action.READ_FUNDING);
        var book = book();
        return book.all(known(series)).stream().map(rate -> shown(rate, book)).toList();
    }

    @Transactional
    public RateRecord get(Actor actor, UUID id) {
        access.mustHold(actor, Action.READ_FUNDING);
        var book = book();
        return FundingRate.<FundingRate>findByIdOptional(id)
                .flatMap(row -> book.all(row.series).stream()
                        .filter(rate -> rate.id().equals(id))
                        .findFirst())
                .map(rate -> shown(rate, book))
                .orElseThrow(Refusal::notFound);
    }

    private RateRecord shown(Rate rate, RateBook book) {
        return RateRecord.of(rate, book, rate.validFrom(), language.code());
    }

    private static String known(String series) {
        if (!known().contains(series)) {
            throw Refusal.badRequest("series", "field_choice");
        }
        return series;
    }

    @Transactional
    public RateRecord change(Actor actor, RateChange change) {
        access.mustHold(actor, Action.WRITE_FUNDING);
        Turn.RATES.await();
        var rate = rate(change);
        var standing = inTheWay(rate);
        if (change.corrects() && standing.isEmpty()) {
            throw Refusal.at("correction", "funding_corrects_nothing");
        }
        if (!change.corrects() && standing.isPresent()) {
            throw standing.get();
        }
        new FundingRate(rate, actor.accountId()).persist();
        var what = change.corrects() ? "rate.corrected" : "rate.changed";
        audit.record(
                actor.accountId(), actor.fullName(), what, "rate", rate.id(), rate.series() + " " + rate.validFrom());
        Panache.getEntityManager().flush();
        return shown(rate, book());
    }

    private Rate rate(RateChange change) {
        var series = known(Given.value("series", change.series()));
        if (change.ends() && RateBook.alwaysThere(series)) {
            throw Refusal.at("ended", "funding_rate_endless");
        }
        var confirmed = Boolean.TRUE.equals(change.confirmed());
        return new Rate(
                Ids.next(),
                series,
                change.ends() ? null : amount(series, change.amount()),
                Given.value("validFrom", change.validFrom()),
                change.confirmedUntil(),
                Given.text("legalBasis", change.legalBasis(), LONGEST_BASIS),
                confirmed ? Confidence.FOUND : Confidence.LOW,
                clock.instant(),
                change.corrects() ? Given.text("reason", change.reason(), LONGEST_REASON) : null);
    }

    /** What was answered for settled days stays; who has to change it says so, and why. */
    private Optional<Refusal> inTheWay(Rate rate) {
        var book = FundingRate.book();
        return book.from(rate.series(), rate.validFrom())
                .map(same -> Refusal.conflict("funding_rate_same_day", same.validFrom(), same.legalBasis()))
                .or(() -> book.settling(rate.series(), rate.validFrom(), LocalDate.now(clock))
                        .map(settling ->
                                Refusal.conflict("funding_rate_settled", settling.validFrom(), settling.legalBasis())));
    }

    private static BigDecimal amount(String series, @Nullable BigDecimal given) {
        if (RateBook.money(series)) {
            return Dong.given("amount", given, 1, HIGHEST);
        }
        var amount = Given.value("amount", given);
        if (amount.signum() <= 0
                || amount.compareTo(BigDecimal.valueOf(HIGHEST)) > 0
                || amount.stripTrailingZeros().scale() > 3) {
            throw Refusal.at("amount", "funding_amount");
        }
        return amount;
    }
}
