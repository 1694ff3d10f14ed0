package vn.giothong.funding;

import java.math.BigDecimal;
import vn.giothong.recognition.ladder.AuthorityLevel;

/**
 * What an award pays, in dong, and how that is computed: the exact product, and the amount rounded up to ten thousands. The level that
 * decides pays. One to be confirmed rests on a number that nobody has vouched for on the day.
 */
record Quote(
        BigDecimal coefficient,
        BigDecimal baseSalary,
        BigDecimal factor,
        BigDecimal exact,
        BigDecimal amount,
        AuthorityLevel payingLevel,
        String legalBasis,
        boolean toBeConfirmed) {}
