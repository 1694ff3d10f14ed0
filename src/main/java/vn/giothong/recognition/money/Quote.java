package vn.giothong.recognition.money;

import java.math.BigDecimal;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.web.Formats;

/**
 * What an award pays, in dong, and how that is computed: the exact product, and the amount rounded up to ten thousands. The level that
 * decides pays. One to be confirmed rests on a number that nobody has vouched for on the day.
 */
public record Quote(
        BigDecimal coefficient,
        BigDecimal baseSalary,
        BigDecimal factor,
        BigDecimal exact,
        BigDecimal amount,
        AuthorityLevel payingLevel,
        String legalBasis,
        boolean toBeConfirmed) {
    /** The exact product as it is written on paper: 1,5 × 2.340.000 = 3.510.000. */
    public String computation() {
        var product = Formats.number("vi", coefficient) + " × " + Formats.number("vi", baseSalary);
        var times = factor.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + Formats.number("vi", factor);
        return product + times + " = " + Formats.number("vi", exact);
    }
}
