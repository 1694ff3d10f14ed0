package vn.giothong.recognition.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/**
 * What an award pays by law: coefficient × base salary on the day of the decision, for a collective twice that, and the whole product
 * rounded up to the next ten thousand dong (Decree 98/2023; the same idea in Decree 91/2017, article 68).
 */
public final class AwardMoney {
    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

    private final RateBook rates;

    public AwardMoney(RateBook rates) {
        this.rates = rates;
    }

    public Quote quote(Prize prize, LocalDate day) {
        var series = RateBook.coefficient(prize.award(), prize.level());
        var coefficient = rates.on(series, day).orElseThrow(() -> unknown(series));
        if (coefficient.amount() == null) {
            throw Refusal.at(
                    "authorityLevel", "funding_level_ended", coefficient.validFrom(), coefficient.legalBasis());
        }
        var base = rates.on(RateBook.BASE_SALARY, day).orElseThrow(() -> Refusal.at("decidedOn", "funding_no_base"));
        var factor = prize.subjectKind() == Payee.PERSON
                ? null
                : rates.on(RateBook.factor(prize.subjectKind()), day)
                        .orElseThrow(() -> Refusal.at("subjectKind", "funding_no_factor"));
        var product = amount(coefficient).multiply(amount(base));
        var exact = factor == null ? product : product.multiply(amount(factor));
        return new Quote(
                Rate.plain(amount(coefficient)),
                Rate.plain(amount(base)),
                factor == null ? BigDecimal.ONE : Rate.plain(amount(factor)),
                Rate.plain(exact),
                rounded(exact),
                prize.level(),
                basis(coefficient, base, factor),
                parts(coefficient, base, factor).anyMatch(rate -> rate.toBeConfirmed(day)));
    }

    /** Either nothing is written down for so early a day, or there never was such an award. */
    private Refusal unknown(String series) {
        return rates.all(series).stream()
                .findFirst()
                .map(first -> Refusal.at("decidedOn", "funding_before_first", first.validFrom(), first.legalBasis()))
                .orElseGet(() -> Refusal.at("authorityLevel", "funding_no_coefficient"));
    }

    /** The same; nothing where a number of the day is missing or its series has ended. */
    public Optional<Quote> find(Prize prize, LocalDate day) {
        var coefficient = rates.on(RateBook.coefficient(prize.award(), prize.level()), day);
        var known = coefficient.map(Rate::amount).isPresent()
                && rates.on(RateBook.BASE_SALARY, day).isPresent()
                && (prize.subjectKind() == Payee.PERSON
                        || rates.on(RateBook.factor(prize.subjectKind()), day).isPresent());
        return known ? Optional.of(quote(prize, day)) : Optional.empty();
    }

    /** Up to the next ten thousand dong. */
    static BigDecimal rounded(BigDecimal exact) {
        return exact.divide(STEP, 0, RoundingMode.CEILING).multiply(STEP).setScale(0);
    }

    private static BigDecimal amount(Rate rate) {
        return Objects.requireNonNull(rate.amount(), rate.series());
    }

    private static Stream<Rate> parts(Rate coefficient, Rate base, @Nullable Rate factor) {
        return (factor == null ? List.of(coefficient, base) : List.of(coefficient, base, factor)).stream();
    }

    private static String basis(Rate coefficient, Rate base, @Nullable Rate factor) {
        return parts(coefficient, base, factor)
                .map(Rate::legalBasis)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("; "));
    }
}
