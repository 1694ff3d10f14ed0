package vn.giothong.eligibility;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** Holds what was measured against the rules; all of it sends to the doctor, nothing has a date. */
final class MeasureChecks {
    private final RuleBook rules;

    MeasureChecks(RuleBook rules) {
        this.rules = rules;
    }

    void of(List<Reason> reasons, @Nullable Sex sex, Measures measures, Question question) {
        var check = new Check(reasons, sex, question);
        check.atLeast(RuleCode.MIN_WEIGHT, "under_weight", measures.weightKg());
        check.atLeast(RuleCode.MIN_HAEMOGLOBIN, "low_haemoglobin", number(measures.haemoglobinGPerL()));
        check.atLeast(RuleCode.MIN_SYSTOLIC, "low_systolic", number(measures.systolic()));
        check.below(RuleCode.SYSTOLIC_BELOW, "high_systolic", number(measures.systolic()));
        check.atLeast(RuleCode.MIN_DIASTOLIC, "low_diastolic", number(measures.diastolic()));
        check.below(RuleCode.DIASTOLIC_BELOW, "high_diastolic", number(measures.diastolic()));
        check.atLeast(RuleCode.MIN_PULSE, "low_pulse", number(measures.pulse()));
        check.atMost(RuleCode.MAX_PULSE, "high_pulse", number(measures.pulse()));
        check.atMost(RuleCode.MAX_WEIGHT_LOSS, "weight_loss", measures.weightLossPercent());
        if (question.component() == Component.PLASMA) {
            check.atLeast(RuleCode.MIN_PROTEIN, "low_protein", number(measures.proteinGPerL()));
        }
        if (question.component() == Component.PLATELETS) {
            check.atLeast(RuleCode.MIN_PLATELETS, "low_platelets", number(measures.plateletsGigaPerL()));
        }
    }

    private static @Nullable BigDecimal number(@Nullable Integer measured) {
        return measured == null ? null : BigDecimal.valueOf(measured);
    }

    private final class Check {
        private final List<Reason> reasons;
        private final @Nullable Sex sex;
        private final Question question;

        Check(List<Reason> reasons, @Nullable Sex sex, Question question) {
            this.reasons = reasons;
            this.sex = sex;
            this.question = question;
        }

        void atLeast(RuleCode code, String text, @Nullable BigDecimal measured) {
            broken(code, text, measured, -1, -1);
        }

        void atMost(RuleCode code, String text, @Nullable BigDecimal measured) {
            broken(code, text, measured, 1, 1);
        }

        void below(RuleCode code, String text, @Nullable BigDecimal measured) {
            broken(code, text, measured, 0, 1);
        }

        /** Broken where comparing what was measured with the limit gives a sign from the one to the other. */
        private void broken(RuleCode code, String text, @Nullable BigDecimal measured, int from, int to) {
            if (measured == null) {
                return;
            }
            rules.find(code, question.component(), sex, question.day(), question.collectorId())
                    .filter(rule -> {
                        int sign = Integer.signum(measured.compareTo(rule.amount()));
                        return sign >= from && sign <= to;
                    })
                    .map(rule -> Reason.of(Verdict.SEE_DOCTOR, rule, text, measured, rule.amount()))
                    .ifPresent(reasons::add);
        }
    }
}
