package vn.giothong.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Birth;
import vn.giothong.web.Refusal;

/** What is said of somebody's age: the date of birth, its year alone, or that a paper was seen which shows that the person is of age. */
record GivenAge(
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Boolean ofAge) {
    private static final int OLDEST = 120;

    boolean stated() {
        return Boolean.TRUE.equals(ofAge);
    }

    /** The birth, as far as it is given. */
    @Nullable
    Birth birth(LocalDate today) {
        if (birthDate == null && birthYear == null) {
            return null;
        }
        var birth = birthDate == null ? Birth.in(birthYear == null ? 0 : birthYear) : Birth.on(birthDate);
        if (birth.year() < today.getYear() - OLDEST || birth.year() > today.getYear()) {
            throw Refusal.at(
                    birthDate == null ? "birthYear" : "birthDate",
                    "field_range",
                    today.getYear() - OLDEST,
                    today.getYear());
        }
        return birth;
    }

    /** Volunteers are of age by the rule of the day; of a year alone the last day counts. A birth not known is confirmed later. */
    static void mustBeOfAge(@Nullable Birth birth, LocalDate on) {
        var rule = CareRule.on(CareRule.Code.MEMBER_AGE, on);
        if (birth != null && birth.ageOn(on) < rule.amount) {
            throw Refusal.of("care_member_young", rule.amount, birth.turns(rule.amount), rule.legalBasis);
        }
    }
}
