package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines of a proposal as its page shows them, counted again by other means than the program's. */
final class ProposalOnPage {
    /** Nghị định 91/2017, by form and by the level that pays; of two forms that fit, the longer name. */
    private static final Map<String, Map<String, Double>> COEFFICIENTS = Map.of(
            "Giấy khen", Map.of("cấp xã", 0.15, "cấp huyện", 0.3, "cấp tỉnh", 0.3),
            "Bằng khen", Map.of("cấp tỉnh", 1.0, "trung ương", 3.5),
            "Bằng khen của bộ", Map.of("trung ương", 1.0),
            "Kỷ niệm chương", Map.of("cấp tỉnh", 0.6, "trung ương", 0.6));

    private static final long BASE_SALARY = 1_490_000;
    static final long BADGE = 15_000;
    private static final Pattern COLLECTIVE = Pattern.compile("[Cc]âu lạc bộ|[Hh]ội");

    private ProposalOnPage() {}

    static long dong(String text) {
        return Long.parseLong(text.replaceAll("[^0-9]", ""));
    }

    /** From what and how many alone: the law's coefficient by form and level, the base salary of 2021, and the badge's price. */
    static long countedAgain(Page page) {
        var sum = 0L;
        var money = 0L;
        for (var row : page.locator("tbody tr").all()) {
            var cells = row.locator("th, td").allTextContents();
            var count = dong(cells.get(2));
            var unit = cells.get(0).startsWith("Phù hiệu") ? BADGE : awarded(cells.get(0), cells.get(1), cells.get(4));
            assertThat(dong(cells.get(3))).as(cells.toString()).isEqualTo(count * unit);
            sum += count * unit;
            money += unit == BADGE ? 0 : count * unit;
        }
        assertThat(money).as("money for awards").isPositive();
        return sum;
    }

    /** In dong, rounded up to ten thousand, twice as much for clubs and chapters; nothing where the law names no amount. */
    private static long awarded(String what, String rule, String level) {
        var coefficient = COEFFICIENTS.entrySet().stream()
                .filter(form -> what.startsWith(form.getKey()))
                .max(Comparator.comparingInt(form -> form.getKey().length()))
                .map(form -> form.getValue().getOrDefault(level.strip(), 0.0))
                .orElse(0.0);
        var factor = COLLECTIVE.matcher(rule).find() ? 2 : 1;
        return (long) Math.ceil(Math.round(coefficient * factor * BASE_SALARY) / 10_000.0) * 10_000;
    }
}
