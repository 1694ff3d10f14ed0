package vn.giothong.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.document.Letterhead;
import vn.giothong.recognition.ladder.AuthorityLevel;

/**
 * All that a proposal says; frozen with it. Rates are those of the last day of the year. The issuer is the Red Cross that
 * proposes, the totals are what each scenario would cost; proposals of an earlier release have neither.
 */
record ProposalContent(
        int year,
        Scenario scenario,
        LocalDate forecastAsOf,
        LocalDate ratesOf,
        @Nullable Issuer issuer,
        List<Recipient> recipients,
        List<ProposalLine> lines,
        @Nullable Map<Scenario, BigDecimal> scenarioTotals,
        List<LevelForecast> levels,
        List<BackTest.Row> backTest,
        YearReport before) {
    /** The Red Cross that proposes, as its papers are headed. */
    record Issuer(UUID chapterId, Letterhead head) {}

    /** To whom it goes. */
    record Recipient(String name, String legalBasis, boolean toBeConfirmed) {}

    ProposalContent {
        recipients = List.copyOf(recipients);
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
        backTest = List.copyOf(backTest);
    }

    BigDecimal total() {
        return total(lines);
    }

    static BigDecimal total(List<ProposalLine> lines) {
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

    /** How many awards of a step its lines pay for; none where nothing is known of the step. */
    @Nullable
    Long count(String rule) {
        var level = level(rule);
        return level == null
                ? null
                : (Long) lines.stream()
                        .map(ProposalLine::arising)
                        .distinct()
                        .mapToLong(arising -> arising.of(level, scenario))
                        .sum();
    }

    private @Nullable LevelForecast level(String rule) {
        return levels.stream()
                .filter(level -> level.rule().equals(rule))
                .findFirst()
                .orElse(null);
    }
}
