package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** Every number of Articles 4 to 6 of Circular 26/2013, as the migrations bring them, on both sides of its edge. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EligibilityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Birth GROWN = Birth.on(LocalDate.of(1990, 5, 6));
    private static final Collecting HOSPITAL =
            new Collecting(UUID.fromString("018f0000-0000-7000-8000-000000000001"), "Bệnh viện");

    private final Eligibility eligibility = new Eligibility(LawRules.book());

    private static Giver giver(Sex sex, Birth birth) {
        return new Giver(sex, birth, null, List.of());
    }

    private static Giver deferred(String code, LocalDate eventOn) {
        return new Giver(Sex.F, GROWN, null, List.of(Deferred.since(code, eventOn)));
    }

    private static Giver gave(Component last, LocalDate on) {
        return new Giver(Sex.F, GROWN, new Flags.Earlier(on, last), List.of());
    }

    private static Measures kg(String weight) {
        return Measures.weight(new BigDecimal(weight));
    }

    private static String told(Answer answer) {
        return answer.verdict() + " " + answer.notBefore() + " " + answer.maxVolumeMl();
    }

    private Answer wholeBlood(Giver giver, Measures measures) {
        return eligibility.answer(giver, new Question(DAY, Component.WHOLE_BLOOD), measures);
    }

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
        var answer =
                eligibility.answer(giver(Sex.M, Birth.on(born)), new Question(on, Component.WHOLE_BLOOD), kg("60"));
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
        var answer = eligibility.answer(giver(sex, GROWN), new Question(DAY, component), kg(weight));
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
        var answer = eligibility.answer(giver(Sex.F, GROWN), new Question(DAY, component), measures);
        assertThat(String.join(" ", answer.reasons().stream().map(Reason::rule).toList()))
                .isEqualTo(expected);
    }

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
        var before = eligibility.answer(gave(last, given), new Question(open.minusDays(1), next), kg("60"));
        assertThat(before.verdict()).isEqualTo(Verdict.NOT_BEFORE);
        assertThat(before.notBefore()).isEqualTo(open);
        assertThat(before.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.from()).isEqualTo(given);
            assertThat(reason.until()).isEqualTo(open);
            assertThat(reason.legalBasis()).contains("Điều 6");
        });
        assertThat(eligibility
                        .answer(gave(last, given), new Question(open, next), kg("60"))
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
        var before = eligibility.answer(deferred(code, eventOn), eve, kg("60"));
        assertThat(before.verdict()).isEqualTo(Verdict.NOT_BEFORE);
        assertThat(before.notBefore()).isEqualTo(open);
        assertThat(before.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(code);
            assertThat(reason.from()).isEqualTo(eventOn);
            assertThat(reason.until()).isEqualTo(open);
        });
        assertThat(eligibility
                        .answer(deferred(code, eventOn), new Question(open, Component.WHOLE_BLOOD), kg("60"))
                        .verdict())
                .isEqualTo(Verdict.POSSIBLE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PREGNANT, SEE_DOCTOR", "PERMANENT, PERMANENT"})
    void what_has_no_date_is_never_lifted_by_itself(String code, Verdict expected) {
        for (var day : List.of(DAY, DAY.plusYears(1), DAY.plusYears(20))) {
            var answer = eligibility.answer(deferred(code, DAY), new Question(day, Component.WHOLE_BLOOD), kg("60"));
            assertThat(told(answer)).isEqualTo(expected + " null 0");
        }
    }

    @Test
    void a_pregnancy_ends_with_the_birth_from_which_twelve_months_run() {
        var birth = DAY.plusMonths(5);
        var mother = new Giver(
                Sex.F, GROWN, null, List.of(Deferred.since("PREGNANT", DAY), Deferred.since("BIRTH_ABORT", birth)));
        assertThat(told(eligibility.answer(mother, new Question(birth.minusDays(1), Component.WHOLE_BLOOD), kg("60"))))
                .isEqualTo("SEE_DOCTOR null 0");
        assertThat(eligibility
                        .answer(mother, new Question(birth, Component.WHOLE_BLOOD), kg("60"))
                        .notBefore())
                .isEqualTo(birth.plusYears(1));
        assertThat(eligibility
                        .answer(mother, new Question(birth.plusYears(1), Component.WHOLE_BLOOD), kg("60"))
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

    @Test
    void permanent_outweighs_the_doctor_the_doctor_a_date_and_every_reason_is_told() {
        var interval = new Flags.Earlier(DAY.minusDays(10), Component.WHOLE_BLOOD);
        var tattoo = Deferred.since("TATTOO", DAY.minusDays(3));
        var light = new Giver(Sex.F, GROWN, interval, List.of(tattoo));
        var answer = wholeBlood(light, kg("40"));
        assertThat(answer.verdict()).isEqualTo(Verdict.SEE_DOCTOR);
        assertThat(answer.notBefore()).isNull();
        assertThat(answer.reasons()).extracting(Reason::rule).containsExactly("TATTOO", "INTERVAL", "MIN_WEIGHT");
        var never = new Giver(Sex.F, GROWN, interval, List.of(tattoo, Deferred.since("PERMANENT", DAY)));
        assertThat(wholeBlood(never, kg("40")).verdict()).isEqualTo(Verdict.PERMANENT);
    }

    @Test
    void who_will_be_too_old_when_the_interval_is_over_is_told_now() {
        var giver = new Giver(
                Sex.M,
                Birth.on(LocalDate.of(1965, 4, 1)),
                new Flags.Earlier(DAY.minusDays(1), Component.WHOLE_BLOOD),
                List.of());
        assertThat(wholeBlood(giver, kg("60")).reasons())
                .extracting(Reason::rule)
                .containsExactly("INTERVAL", "MAX_AGE");
        assertThat(wholeBlood(giver, kg("60")).verdict()).isEqualTo(Verdict.SEE_DOCTOR);
    }

    @Test
    void a_collectors_stricter_rule_wins_and_is_named_and_a_milder_one_has_no_effect() {
        var stricter = collectors(RuleCode.INTERVAL, Component.PLATELETS, 3);
        var milder = collectors(RuleCode.MIN_WEIGHT, null, 40);
        var engine = new Eligibility(LawRules.book(List.of(stricter, milder), List.of()));
        var giver = gave(Component.PLATELETS, DAY.minusDays(14));
        var law = engine.answer(giver, new Question(DAY, Component.PLATELETS), kg("60"));
        var theirs = engine.answer(giver, new Question(DAY, Component.PLATELETS, HOSPITAL.id()), kg("60"));
        assertThat(law.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(theirs.notBefore()).isEqualTo(DAY.plusDays(7));
        assertThat(theirs.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.collectorId()).isEqualTo(HOSPITAL.id());
            assertThat(reason.message("vi")).contains("Bệnh viện");
        });
        var light =
                engine.answer(giver(Sex.F, GROWN), new Question(DAY, Component.WHOLE_BLOOD, HOSPITAL.id()), kg("41.9"));
        assertThat(light.verdict()).isEqualTo(Verdict.SEE_DOCTOR);
        assertThat(light.reasons()).singleElement().satisfies(reason -> assertThat(reason.collector())
                .isNull());
    }

    private static Rule collectors(RuleCode code, @Nullable Component component, int amount) {
        return new Rule(
                UUID.randomUUID(),
                code,
                component,
                null,
                HOSPITAL,
                BigDecimal.valueOf(amount),
                LocalDate.of(2020, 1, 1),
                null,
                "Quy định của bệnh viện",
                true);
    }

    @Test
    void without_the_medical_reasons_nothing_but_the_date_is_left() {
        var giver = new Giver(
                Sex.F,
                GROWN,
                null,
                List.of(
                        Deferred.since("TATTOO", LocalDate.of(2026, 2, 1)),
                        new Deferred("EXPOSURE", LocalDate.of(2026, 2, 2), LocalDate.of(2026, 9, 14), false, null)));
        var seen = wholeBlood(giver, kg("60")).withoutMedicalReasons();
        assertThat(seen.notBefore()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(seen.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("DEFERRAL");
            assertThat(reason.from()).isNull();
            assertThat(reason.message("vi")).isEqualTo("Có trì hoãn đến 14/09/2026.");
        });
        assertThat(seen.toString()).doesNotContain("TATTOO", "EXPOSURE", "Xăm", "Phơi nhiễm", "2026-02-0");
    }

    @Test
    void a_longer_rule_from_a_day_on_holds_for_who_gave_before_it() {
        var longer = new Rule(
                RuleCode.INTERVAL,
                Component.PLATELETS,
                null,
                BigDecimal.valueOf(3),
                LocalDate.of(2026, 3, 10),
                null,
                "–",
                true);
        var engine = new Eligibility(LawRules.book(List.of(longer), List.of()));
        var giver = gave(Component.PLATELETS, LocalDate.of(2026, 2, 28));
        assertThat(engine.answer(giver, new Question(DAY, Component.PLATELETS), kg("60"))
                        .notBefore())
                .isEqualTo(LocalDate.of(2026, 3, 21));
    }

    @Test
    void every_reason_tells_its_words_in_both_languages() {
        var giver = new Giver(
                Sex.F,
                GROWN,
                new Flags.Earlier(DAY.minusDays(3), Component.PLASMA),
                List.of(
                        Deferred.since("TATTOO", DAY.minusDays(3)),
                        Deferred.since("PREGNANT", DAY.minusDays(3)),
                        Deferred.since("PERMANENT", DAY)));
        var measures = new Measures(BigDecimal.valueOf(40), 100, 90, 40, 40, BigDecimal.valueOf(12), 50, 100);
        for (var component : Component.values()) {
            var answer = eligibility.answer(giver, new Question(DAY, component), measures);
            for (var language : List.of("vi", "en")) {
                assertThat(answer.reasons()).allSatisfy(reason -> assertThat(reason.message(language))
                        .doesNotContain("eligibility_", "{", "null"));
                assertThat(answer.notes()).allSatisfy(note -> assertThat(note.message(language))
                        .doesNotContain("eligibility_", "{", "null"));
            }
        }
    }
}
