package vn.giothong.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AuthorityLevel;

/** All that a proposal says; frozen with it. Rates are those of the last day of the year. */
record ProposalContent(
        int year,
        Scenario scenario,
        LocalDate forecastAsOf,
        LocalDate ratesOf,
        List<Recipient> recipients,
        List<ProposalLine> lines,
        List<LevelForecast> levels,
        List<BackTest.Row> backTest,
        YearReport before) {
    /** To whom it goes. */
    record Recipient(String name, String legalBasis, boolean toBeConfirmed) {}

    ProposalContent {
        recipients = List.copyOf(recipients);
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        backTest = List.copyOf(backTest);
    }

    BigDecimal total() {
        return lines.stream().map(ProposalLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Map<AuthorityLevel, BigDecimal> totals() {
        var totals = new TreeMap<AuthorityLevel, BigDecimal>();
        lines.forEach(line -> totals.merge(line.payingLevel(), line.amount(), BigDecimal::add));
        return totals;
    }

    boolean toBeConfirmed() {
        return lines.stream().anyMatch(ProposalLine::toBeConfirmed)
                || recipients.stream().anyMatch(Recipient::toBeConfirmed);
    }

    /** What the year before came to at a step; nothing where that step was none. */
    public YearReport.Row beforeOf(String rule) {
        return before.rows().stream()
                .filter(row -> row.rule().equals(rule))
                .findFirst()
                .orElse(YearReport.Row.none(rule));
    }

    @Nullable
    LevelForecast level(String rule) {
        return levels.stream()
                .filter(level -> level.rule().equals(rule))
                .findFirst()
                .orElse(null);
    }
}
