package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.eligibility.GiverWorld.DAY;
import static vn.giothong.eligibility.GiverWorld.GROWN;
import static vn.giothong.eligibility.GiverWorld.LAW;
import static vn.giothong.eligibility.GiverWorld.giver;
import static vn.giothong.eligibility.GiverWorld.kg;
import static vn.giothong.eligibility.GiverWorld.told;
import static vn.giothong.eligibility.GiverWorld.wholeBlood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** The numbers of Articles 4 to 6 of Circular 26/2013 that are asked of a body, as the migrations bring them, on both sides of each edge. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyLimitsTest {
    @ParameterizedTest(name = "born {0}, asked for {1}: {2}")
    @CsvSource({
        "2008-03-02, 2026-03-01, NOT_BEFORE 2026-03-02 450",
        "2008-03-01, 2026-03-01, POSSIBLE null 450",
        "2008-02-29, 2026-02-28, NOT_BEFORE 2026-03-01 450", // 18 on 1 March
        "2008-02-29, 2026-03-01, POSSIBLE null 450",
        "1965-03-02, 2026-03-01, POSSIBLE null 450", // 60 completed years, for the last day
        "1965-03-01, 2026-03-01, SEE_DOCTOR null 0",
        "1964-02-29, 2025-02-28, POSSIBLE null 450",
        "1964-02-29, 2025-03-01, SEE_DOCTOR null 0"
    })
    void age(LocalDate born, LocalDate on, String expected) {
        var answer = LAW.answer(giver(Sex.M, Birth.on(born)), new Question(on, Component.WHOLE_BLOOD), kg("60"));
        assertThat(told(answer)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born in {0}: {1}")
    @CsvSource({
        "2008, NOT_BEFORE 2026-12-31 450",
        "2007, POSSIBLE null 450",
        "1966, POSSIBLE null 450",
        "1965, SEE_DOCTOR null 0",
        "1964, SEE_DOCTOR null 0"
    })
    void a_birth_year_alone_answers_for_the_worst_case_and_says_so(int year, String expected) {
        var answer = wholeBlood(giver(Sex.M, Birth.in(year)), kg("60"));
        assertThat(told(answer)).isEqualTo(expected);
        assertThat(answer.notes()).extracting(Note::rule).contains("BIRTH_YEAR");
        assertThat(answer.reasons())
                .allSatisfy(reason -> assertThat(reason.message("en")).contains("birth year alone"));
    }

    @ParameterizedTest(name = "{0} of {1} kg gives {2}: {3}")
    @CsvSource({
        "F, 41.9, WHOLE_BLOOD, SEE_DOCTOR null 0",
        "F, 42, WHOLE_BLOOD, POSSIBLE null 250",
        "F, 44.9, WHOLE_BLOOD, POSSIBLE null 250",
        "F, 45, WHOLE_BLOOD, POSSIBLE null 350",
        "M, 44.9, WHOLE_BLOOD, SEE_DOCTOR null 0",
        "M, 45, WHOLE_BLOOD, POSSIBLE null 350", // 9 ml for each kg: 405 ml
        "M, 49.9, WHOLE_BLOOD, POSSIBLE null 350",
        "M, 50, WHOLE_BLOOD, POSSIBLE null 450",
        "M, 90, WHOLE_BLOOD, POSSIBLE null 450",
        "F, 49.9, PLATELETS, SEE_DOCTOR null 0",
        "F, 50, PLATELETS, POSSIBLE null 450",
        "M, 49.9, PLASMA, SEE_DOCTOR null 0",
        "M, 50, PLASMA, POSSIBLE null 450",
        "M, 49.9, RED_CELLS, SEE_DOCTOR null 0",
        "M, 50, RED_CELLS, POSSIBLE null 450"
    })
    void weight_and_the_largest_bag(Sex sex, String weight, Component component, String expected) {
        var answer = LAW.answer(giver(sex, GROWN), new Question(DAY, component), kg(weight));
        assertThat(told(answer)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a bag of {2} ml at {0} kg of {1}: {3}")
    @CsvSource({
        "60, WHOLE_BLOOD, 500, 500", // at most 500 ml, whatever 9 ml for each kg come to
        "60, WHOLE_BLOOD, 501, 450",
        "55.5, WHOLE_BLOOD, 499, 499",
        "55.5, WHOLE_BLOOD, 500, 450",
        "50, PLATELETS, 500, 500",
        "50, PLATELETS, 501, 450",
        "59.9, PLATELETS, 501, 450",
        "60, PLATELETS, 650, 650",
        "60, PLATELETS, 651, 450",
        "59.9, PLASMA, 501, 450",
        "60, PLASMA, 650, 650",
        "60, RED_CELLS, 651, 450",
        "44.9, WHOLE_BLOOD, 251, 250"
    })
    void the_most_that_the_law_allows_is_the_most_of_any_bag(
            String weight, Component component, int bag, int expected) {
        var rule = new Rule(
                RuleCode.BAG_SIZE, null, null, BigDecimal.valueOf(bag), LocalDate.of(2013, 11, 15), null, "–", true);
        var answer = new Eligibility(LawRules.book(List.of(rule), List.of()))
                .answer(giver(Sex.F, GROWN), new Question(DAY, component), kg(weight));
        assertThat(answer.maxVolumeMl()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} g/L: {1}")
    @CsvSource({
        "119, SEE_DOCTOR null 0",
        "120, POSSIBLE null 350",
        "124, POSSIBLE null 350",
        "125, POSSIBLE null 450",
        ", POSSIBLE null 450"
    })
    void haemoglobin(@Nullable Integer haemoglobin, String expected) {
        var measures = new Measures(BigDecimal.valueOf(60), haemoglobin, null, null, null, null, null, null);
        var answer = wholeBlood(giver(Sex.F, GROWN), measures);
        assertThat(told(answer)).isEqualTo(expected);
        assertThat(answer.notes().stream().anyMatch(note -> note.rule().equals("MIN_HAEMOGLOBIN")))
                .isEqualTo(haemoglobin == null);
    }

    @ParameterizedTest(name = "{0}/{1} mmHg, {2} a minute, {3} % lost: {4}")
    @CsvSource({
        "99, 80, 70, 0, MIN_SYSTOLIC",
        "100, 80, 70, 0, ''",
        "159, 80, 70, 0, ''",
        "160, 80, 70, 0, SYSTOLIC_BELOW",
        "120, 59, 70, 0, MIN_DIASTOLIC",
        "120, 60, 70, 0, ''",
        "120, 99, 70, 0, ''",
        "120, 100, 70, 0, DIASTOLIC_BELOW",
        "120, 80, 59, 0, MIN_PULSE",
        "120, 80, 60, 0, ''",
        "120, 80, 90, 0, ''",
        "120, 80, 91, 0, MAX_PULSE",
        "120, 80, 70, 10, ''",
        "120, 80, 70, 10.1, MAX_WEIGHT_LOSS"
    })
    void blood_pressure_pulse_and_weight_loss(
            int systolic, int diastolic, int pulse, BigDecimal lost, String expected) {
        var answer = wholeBlood(
                giver(Sex.F, GROWN),
                new Measures(BigDecimal.valueOf(60), 130, systolic, diastolic, pulse, lost, null, null));
        assertThat(String.join(" ", answer.reasons().stream().map(Reason::rule).toList()))
                .isEqualTo(expected);
        assertThat(answer.verdict()).isEqualTo(expected.isEmpty() ? Verdict.POSSIBLE : Verdict.SEE_DOCTOR);
        assertThat(answer.reasons())
                .allSatisfy(reason -> assertThat(reason.confirmed()).isFalse());
    }

    @ParameterizedTest(name = "{0}, protein {1} g/L, platelets {2}: {3}")
    @CsvSource({
        "PLASMA, 59, , MIN_PROTEIN",
        "PLASMA, 60, , ''",
        "PLATELETS, , 149, MIN_PLATELETS",
        "PLATELETS, , 150, ''",
        "WHOLE_BLOOD, 59, 149, ''"
    })
    void apheresis_asks_for_protein_and_platelets(
            Component component, @Nullable Integer protein, @Nullable Integer platelets, String expected) {
        var measures = new Measures(BigDecimal.valueOf(60), 130, 120, 80, 70, null, protein, platelets);
        var answer = LAW.answer(giver(Sex.F, GROWN), new Question(DAY, component), measures);
        assertThat(String.join(" ", answer.reasons().stream().map(Reason::rule).toList()))
                .isEqualTo(expected);
    }
}
