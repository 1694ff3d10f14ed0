package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.eligibility.GiverWorld.DAY;
import static vn.giothong.eligibility.GiverWorld.GROWN;
import static vn.giothong.eligibility.GiverWorld.LAW;
import static vn.giothong.eligibility.GiverWorld.deferred;
import static vn.giothong.eligibility.GiverWorld.gave;
import static vn.giothong.eligibility.GiverWorld.kg;
import static vn.giothong.eligibility.GiverWorld.told;
import static vn.giothong.eligibility.GiverWorld.wholeBlood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** The times to wait of Articles 4 to 6 of Circular 26/2013, as the migrations bring them, on both sides of each edge. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitingTimesTest {
    @ParameterizedTest(name = "{0} then {1}: {2} days")
    @CsvSource({
        "WHOLE_BLOOD, WHOLE_BLOOD, 84",
        "WHOLE_BLOOD, PLATELETS, 84",
        "RED_CELLS, PLASMA, 84",
        "PLATELETS, WHOLE_BLOOD, 14",
        "PLASMA, WHOLE_BLOOD, 14",
        "PLATELETS, PLATELETS, 14",
        "RED_CELLS, RED_CELLS, 84",
        "PLASMA, PLASMA, 14"
    })
    void the_component_given_last_sets_the_interval(Component last, Component next, int days) {
        var given = LocalDate.of(2026, 1, 10);
        var open = given.plusDays(days);
        var before = LAW.answer(gave(last, given), new Question(open.minusDays(1), next), kg("60"));
        assertThat(before.verdict()).isEqualTo(Verdict.NOT_BEFORE);
        assertThat(before.notBefore()).isEqualTo(open);
        assertThat(before.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.from()).isEqualTo(given);
            assertThat(reason.until()).isEqualTo(open);
            assertThat(reason.legalBasis()).contains("Điều 6");
        });
        assertThat(LAW.answer(gave(last, given), new Question(open, next), kg("60"))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    /** Granulocytes and stem cells are in no list of what a drive collects, and the day of a protein test is not asked for. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CELL_TIMES, 3", "CELL_DAYS, 7", "PROTEIN_MONTHS, 1"})
    void numbers_that_are_told_and_not_reckoned_with_stand_in_the_rules(RuleCode code, int amount) {
        assertThat(LawRules.rules())
                .filteredOn(rule -> rule.code() == code)
                .singleElement()
                .satisfies(rule -> assertThat(rule.amount()).isEqualByComparingTo(BigDecimal.valueOf(amount)));
    }

    @ParameterizedTest(name = "{0} on {1}: from {2}")
    @CsvSource({
        "SURGERY, 2025-06-15, 2026-06-15",
        "DIS_12M, 2025-06-15, 2026-06-15",
        "RABIES_VAX, 2025-06-15, 2026-06-15",
        "TRANSFUSED, 2025-06-15, 2026-06-15",
        "HBIG, 2025-06-15, 2026-06-15",
        "BIRTH_ABORT, 2025-06-15, 2026-06-15",
        "DUTASTERIDE, 2024-02-29, 2025-02-28",
        "TATTOO, 2025-08-31, 2026-02-28",
        "PIERCING, 2025-09-14, 2026-03-14",
        "EXPOSURE, 2025-09-14, 2026-03-14",
        "DIS_6M, 2025-09-14, 2026-03-14",
        "DRUG_3M, 2025-12-14, 2026-03-14",
        "DIS_4W, 2026-02-10, 2026-03-10",
        "LIVE_VAX, 2026-02-10, 2026-03-10",
        "LOW_HB, 2026-02-10, 2026-03-10",
        "DIS_7D, 2026-02-25, 2026-03-04",
        "OTHER_VAX, 2026-02-25, 2026-03-04",
        "ANTIPLATELET, 2026-02-25, 2026-03-04",
        "COVID_VAX, 2026-02-25, 2026-03-04",
        "COVID_INF, 2026-02-25, 2026-03-11",
        "COVID_INF, 2021-09-01, 2021-09-29",
        "COVID_VAX, 2020-08-01, 2020-08-08",
        "COVID_INF, 2020-08-01, 2020-08-29",
        "NURSING, 2025-06-15, 2026-06-15"
    })
    void deferrals_end_on_the_day_and_not_before(String code, LocalDate eventOn, LocalDate open) {
        var eve = new Question(open.minusDays(1), Component.WHOLE_BLOOD);
        var before = LAW.answer(deferred(code, eventOn), eve, kg("60"));
        assertThat(before.verdict()).isEqualTo(Verdict.NOT_BEFORE);
        assertThat(before.notBefore()).isEqualTo(open);
        assertThat(before.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(code);
            assertThat(reason.from()).isEqualTo(eventOn);
            assertThat(reason.until()).isEqualTo(open);
        });
        assertThat(LAW.answer(deferred(code, eventOn), new Question(open, Component.WHOLE_BLOOD), kg("60"))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PREGNANT, SEE_DOCTOR", "PERMANENT, PERMANENT"})
    void what_has_no_date_is_never_lifted_by_itself(String code, Verdict expected) {
        for (var day : List.of(DAY, DAY.plusYears(1), DAY.plusYears(20))) {
            var answer = LAW.answer(deferred(code, DAY), new Question(day, Component.WHOLE_BLOOD), kg("60"));
            assertThat(told(answer)).isEqualTo(expected + " null 0");
        }
    }

    @Test
    void a_pregnancy_ends_with_the_birth_from_which_twelve_months_run() {
        var birth = DAY.plusMonths(5);
        var mother = new Giver(
                Sex.F, GROWN, null, List.of(Deferred.since("PREGNANT", DAY), Deferred.since("BIRTH_ABORT", birth)));
        assertThat(told(LAW.answer(mother, new Question(birth.minusDays(1), Component.WHOLE_BLOOD), kg("60"))))
                .isEqualTo("SEE_DOCTOR null 0");
        assertThat(LAW.answer(mother, new Question(birth, Component.WHOLE_BLOOD), kg("60"))
                        .notBefore())
                .isEqualTo(birth.plusYears(1));
        assertThat(LAW.answer(mother, new Question(birth.plusYears(1), Component.WHOLE_BLOOD), kg("60"))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void an_occupation_warns_of_twelve_hours_and_defers_nobody() {
        var answer = wholeBlood(new Giver(Sex.M, GROWN, null, List.of(), true), kg("60"));
        assertThat(answer.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(answer.notes())
                .filteredOn(note -> note.kind() == Note.Kind.WARNING)
                .singleElement()
                .satisfies(note -> assertThat(note.message("vi")).contains("12 giờ"));
    }
}
