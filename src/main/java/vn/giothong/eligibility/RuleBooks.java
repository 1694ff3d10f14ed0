package vn.giothong.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The rules as they stand in the database. */
@ApplicationScoped
public class RuleBooks {
    @Transactional
    public RuleBook current() {
        return new RuleBook(EligibilityRule.everything().stream()
                .map(row -> new Rule(
                        row.code,
                        row.component,
                        row.sex,
                        row.amount,
                        row.validFrom,
                        row.validTo,
                        row.legalBasis,
                        row.confirmed))
                .toList());
    }
}
