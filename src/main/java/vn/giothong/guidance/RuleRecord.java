package vn.giothong.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.Collecting;
import vn.giothong.eligibility.DeferralRule;
import vn.giothong.eligibility.Rule;
import vn.giothong.eligibility.RuleBook;
import vn.giothong.person.Sex;
import vn.giothong.web.Texts;

/** A rule as it stands on a day: a number, or how long a reason defers and from which event. */
record RuleRecord(
        @Nullable UUID id,
        Kind kind,
        String code,
        String name,
        @Nullable Component component,
        @Nullable Sex sex,
        @Nullable UUID collectorId,
        @Nullable String collector,
        @Nullable BigDecimal amount,
        String unit,
        DeferralRule.@Nullable Start starts,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        boolean confirmed) {
    enum Kind {
        NUMBER,
        DEFERRAL
    }

    static RuleRecord of(Rule rule, String language) {
        return new RuleRecord(
                rule.id(),
                Kind.NUMBER,
                rule.code().name(),
                Texts.text(language, "eligibilityRule_" + rule.code()),
                rule.component(),
                rule.sex(),
                id(rule.collector()),
                name(rule.collector()),
                rule.amount(),
                rule.code().unit().name(),
                null,
                rule.validFrom(),
                rule.validTo(),
                rule.legalBasis(),
                rule.confirmed());
    }

    static RuleRecord of(DeferralRule rule, RuleBook rules, String language) {
        var length = rule.length().amount();
        return new RuleRecord(
                rule.id(),
                Kind.DEFERRAL,
                rule.code(),
                rules.name(rule.code()).in(language),
                null,
                null,
                id(rule.collector()),
                name(rule.collector()),
                length == null ? null : BigDecimal.valueOf(length),
                rule.length().unit().name(),
                rule.starts(),
                rule.validFrom(),
                rule.validTo(),
                rule.legalBasis(),
                rule.confirmed());
    }

    private static @Nullable UUID id(@Nullable Collecting collector) {
        return collector == null ? null : collector.id();
    }

    private static @Nullable String name(@Nullable Collecting collector) {
        return collector == null ? null : collector.name();
    }
}
