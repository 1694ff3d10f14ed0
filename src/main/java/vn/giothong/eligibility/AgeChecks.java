package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.List;
import vn.giothong.person.Birth;

/** Whether somebody is old enough and not too old on a day. */
final class AgeChecks {
    private final RuleBook rules;

    AgeChecks(RuleBook rules) {
        this.rules = rules;
    }

    /** Of a birth year alone the youngest and the oldest that it can be. */
    void of(List<Reason> reasons, Birth birth, Question question) {
        var day = question.day();
        rules.find(RuleCode.MIN_AGE, question.component(), null, day, question.collectorId())
                .filter(rule -> birth.ageOn(day) < rule.amount().intValue())
                .map(rule -> underAge(birth, rule, day))
                .ifPresent(reasons::add);
        rules.find(RuleCode.MAX_AGE, question.component(), null, day, question.collectorId())
                .filter(rule -> birth.oldestAgeOn(day) > rule.amount().intValue())
                .map(rule -> overAge(birth, rule, day))
                .ifPresent(reasons::add);
    }

    /** A year alone leaves it open only where the day of birth would decide. */
    private static Reason underAge(Birth birth, Rule rule, LocalDate day) {
        var age = rule.amount().intValue();
        var sure = birth.oldestAgeOn(day) < age;
        return Reason.of(
                        Verdict.NOT_BEFORE,
                        rule,
                        "under_age" + suffix(birth, sure),
                        rule.amount(),
                        sure ? birth.oldestAgeOn(day) : birth.ageOn(day))
                .between(null, birth.turns(age));
    }

    private static Reason overAge(Birth birth, Rule rule, LocalDate day) {
        var age = rule.amount().intValue();
        var sure = birth.ageOn(day) > age;
        return Reason.of(
                        Verdict.SEE_DOCTOR,
                        rule,
                        "over_age" + suffix(birth, sure),
                        rule.amount(),
                        sure ? birth.ageOn(day) : birth.oldestAgeOn(day))
                .between(birth.mayTurn(age + 1), null);
    }

    private static String suffix(Birth birth, boolean sure) {
        return birth.yearOnly() ? sure ? "_year_sure" : "_year" : "";
    }
}
