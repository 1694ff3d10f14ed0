package vn.giothong.recognition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.giothong.document.InWords;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.money.Quote;

/** What the awards of a decision pay together, in dong and in words, by which texts; the level that decides pays. */
record Payout(BigDecimal total, String words, AuthorityLevel level, String legalBasis, boolean toBeConfirmed) {
    /** Nothing where none of them pays any. */
    static Optional<Payout> of(List<PaperLine> lines) {
        var quotes = lines.stream()
                .map(PaperLine::money)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return quotes.isEmpty()
                ? Optional.empty()
                : Optional.of(of(quotes, quotes.get(0).payingLevel()));
    }

    private static Payout of(List<Quote> quotes, AuthorityLevel level) {
        var total = quotes.stream().map(Quote::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Payout(
                total,
                InWords.dong(total.longValueExact()),
                level,
                quotes.stream()
                        .flatMap(quote -> List.of(quote.legalBasis().split("; ", -1)).stream())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                quotes.stream().anyMatch(Quote::toBeConfirmed));
    }
}
