package vn.giothong.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.Rate;
import vn.giothong.recognition.money.RateBook;
import vn.giothong.web.Texts;

/**
 * A rate as it is shown; without an amount its series has ended. One that was replaced no longer holds; a reason says why a row changed
 * what was settled.
 */
record RateRecord(
        UUID id,
        String series,
        String name,
        @Nullable BigDecimal amount,
        LocalDate validFrom,
        @Nullable LocalDate confirmedUntil,
        String legalBasis,
        Confidence confidence,
        boolean toBeConfirmed,
        boolean replaced,
        @Nullable String reason,
        @Nullable Instant recordedAt) {
    static RateRecord of(Rate rate, RateBook book, LocalDate day, String language) {
        var amount = rate.amount();
        return new RateRecord(
                rate.id(),
                rate.series(),
                name(rate.series(), language),
                amount == null ? null : Rate.plain(amount),
                rate.validFrom(),
                rate.confirmedUntil(),
                rate.legalBasis(),
                rate.confidence(),
                rate.toBeConfirmed(day),
                book.replaced(rate),
                rate.reason(),
                rate.recordedAt());
    }

    static String name(String series, String language) {
        for (var award : Award.values()) {
            for (var level : AuthorityLevel.values()) {
                if (series.equals(RateBook.coefficient(award, level))) {
                    return Texts.text(
                            language,
                            "funding_coefficient_of",
                            Texts.text(language, "fundingAward_" + award),
                            Texts.text(language, "fundingLevel_" + level));
                }
            }
        }
        return Texts.text(language, "fundingSeries_" + series);
    }
}
