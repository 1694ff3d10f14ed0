package vn.giothong.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.AwardMoney;
import vn.giothong.recognition.money.Item;
import vn.giothong.recognition.money.Prize;
import vn.giothong.recognition.money.Quote;
import vn.giothong.recognition.money.Rate;
import vn.giothong.recognition.money.RateBook;
import vn.giothong.web.Formats;

/**
 * What awards cost: the money by law, the objects and the ceremony by the price list, as of the last day of the year. Those that arise
 * in the year, those still to come before it and the backlog have lines of their own. Whoever decides an award pays for what is handed
 * over with it, the certificates of a level together; the province holds the ceremony.
 */
final class Costing {
    private final RateBook rates;
    private final LocalDate day;
    private final Arising arising;
    private final List<ProposalLine> lines;

    private Costing(RateBook rates, LocalDate day, Arising arising, List<ProposalLine> lines) {
        this.rates = rates;
        this.day = day;
        this.arising = arising;
        this.lines = lines;
    }

    static List<ProposalLine> of(
            RateBook rates, LocalDate day, List<LadderStep> ladder, List<LevelForecast> levels, Scenario scenario) {
        var lines = new ArrayList<ProposalLine>();
        for (var arising : Arising.values()) {
            var costing = new Costing(rates, day, arising, lines);
            costing.awards(ladder, levels, scenario);
            if (arising == Arising.IN_YEAR) {
                costing.thing(ProposalLine.Kind.CEREMONY, null, AuthorityLevel.PROVINCE, Item.CEREMONY, 1);
            }
        }
        return List.copyOf(lines);
    }

    private void awards(List<LadderStep> ladder, List<LevelForecast> levels, Scenario scenario) {
        var certificates = new EnumMap<AuthorityLevel, Long>(AuthorityLevel.class);
        var guests = 0L;
        for (var step : ladder) {
            var count = levels.stream()
                    .filter(level -> level.rule().equals(step.code()))
                    .mapToLong(level -> arising.of(level, scenario))
                    .sum();
            var award = step.award();
            if (award != null) {
                money(step, award, count);
            }
            for (var item : step.items()) {
                if (item == Item.CERTIFICATE) {
                    certificates.merge(step.level(), count, Long::sum);
                } else {
                    thing(ProposalLine.Kind.OBJECT, step, step.level(), item, count);
                }
            }
            guests += step.level() == AuthorityLevel.PROVINCE || step.level() == AuthorityLevel.CENTRAL ? count : 0;
        }
        certificates.forEach((level, count) -> thing(ProposalLine.Kind.OBJECT, null, level, Item.CERTIFICATE, count));
        thing(ProposalLine.Kind.CEREMONY, null, AuthorityLevel.PROVINCE, Item.GUEST, guests);
    }

    /** What nobody gets is no line. */
    private void money(LadderStep step, Award award, long count) {
        if (count == 0) {
            return;
        }
        var found = new AwardMoney(rates).find(new Prize(award, step.payee(), step.level()), day);
        if (found.isEmpty()) {
            lines.add(unpriced(ProposalLine.Kind.MONEY, step, step.level(), award, null, count));
            return;
        }
        var quote = found.get();
        var amount = quote.amount().multiply(BigDecimal.valueOf(count));
        lines.add(new ProposalLine(
                lines.size() + 1,
                ProposalLine.Kind.MONEY,
                arising,
                step.code(),
                award,
                null,
                count,
                quote.coefficient(),
                quote.baseSalary(),
                quote.factor(),
                quote.exact(),
                quote.amount(),
                amount,
                quote.payingLevel(),
                how(quote, count, amount),
                step.legalBasis() + "; " + quote.legalBasis(),
                quote.toBeConfirmed() || step.toBeConfirmed()));
    }

    private static String how(Quote quote, long count, BigDecimal amount) {
        return quote.computation() + " → " + number(quote.amount()) + "; " + times(count, quote.amount(), amount);
    }

    private void thing(ProposalLine.Kind kind, @Nullable LadderStep step, AuthorityLevel level, Item item, long count) {
        if (count == 0) {
            return;
        }
        var rate = rates.on(RateBook.price(item), day).orElse(null);
        var price = rate == null ? null : rate.amount();
        if (rate == null || price == null) {
            lines.add(unpriced(kind, step, level, null, item, count));
            return;
        }
        var unit = Rate.plain(price);
        var amount = Rate.plain(unit.multiply(BigDecimal.valueOf(count)));
        lines.add(new ProposalLine(
                lines.size() + 1,
                kind,
                arising,
                step == null ? null : step.code(),
                null,
                item,
                count,
                null,
                null,
                null,
                null,
                unit,
                amount,
                level,
                times(count, unit, amount),
                rate.legalBasis(),
                rate.toBeConfirmed(day) || (step != null && step.toBeConfirmed())));
    }

    private ProposalLine unpriced(
            ProposalLine.Kind kind,
            @Nullable LadderStep step,
            AuthorityLevel level,
            @Nullable Award award,
            @Nullable Item item,
            long count) {
        return new ProposalLine(
                lines.size() + 1,
                kind,
                arising,
                step == null ? null : step.code(),
                award,
                item,
                count,
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                level,
                number(count) + " × ?",
                step == null ? "" : step.legalBasis(),
                true);
    }

    private static String times(long count, BigDecimal unit, BigDecimal amount) {
        return number(count) + " × " + number(unit) + " = " + number(amount);
    }

    private static String number(Number number) {
        return Formats.number("vi", number);
    }
}
