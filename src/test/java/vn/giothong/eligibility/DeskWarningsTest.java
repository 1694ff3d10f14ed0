package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** Every number of Articles 4 and 6 of Circular 26/2013, on both sides of its edge. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskWarningsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);
    private static final String BASIS = "Thông tư 26/2013/TT-BYT, Điều 4";

    private final DeskWarnings warnings = new DeskWarnings(new RuleBook(List.of(
            rule(RuleCode.MIN_AGE, null, null, 18),
            new Rule(
                    RuleCode.MAX_AGE,
                    null,
                    null,
                    BigDecimal.valueOf(60),
                    LocalDate.of(2013, 11, 15),
                    null,
                    BASIS,
                    false),
            rule(RuleCode.MIN_WEIGHT, null, Sex.F, 42),
            rule(RuleCode.MIN_WEIGHT, null, Sex.M, 45),
            rule(RuleCode.LOW_WEIGHT_BELOW, null, null, 45),
            rule(RuleCode.LOW_WEIGHT_VOLUME, null, null, 250),
            rule(RuleCode.VOLUME_PER_KG, null, null, 9),
            rule(RuleCode.MAX_VOLUME, null, null, 500),
            rule(RuleCode.INTERVAL, Component.WHOLE_BLOOD, null, 12),
            rule(RuleCode.INTERVAL, Component.RED_CELLS, null, 12),
            rule(RuleCode.INTERVAL, Component.PLATELETS, null, 2),
            rule(RuleCode.INTERVAL, Component.PLASMA, null, 2))));

    private static Rule rule(RuleCode code, @Nullable Component component, @Nullable Sex sex, int amount) {
        return new Rule(
                code, component, sex, BigDecimal.valueOf(amount), LocalDate.of(2013, 11, 15), null, BASIS, true);
    }

    private String rules(DeskWarnings.Person person, Component component, @Nullable Integer volume) {
        return String.join(
                " ",
                warnings.of(person, new DeskWarnings.Intended(DAY, component, volume)).stream()
                        .map(DeskWarning::rule)
                        .toList());
    }

    private static DeskWarnings.Person person(@Nullable Sex sex, @Nullable Birth birth, @Nullable String weight) {
        return new DeskWarnings.Person(sex, birth, weight == null ? null : new BigDecimal(weight), null, null);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "WHOLE_BLOOD, 2019-12-08, INTERVAL", // 83 days
        "WHOLE_BLOOD, 2019-12-07, ''", // 84 days: twelve weeks
        "RED_CELLS, 2019-12-08, INTERVAL",
        "RED_CELLS, 2019-12-07, ''",
        "PLATELETS, 2020-02-16, INTERVAL", // 13 days
        "PLATELETS, 2020-02-15, ''",
        "PLASMA, 2020-02-16, INTERVAL",
        "PLASMA, 2020-02-15, ''"
    })
    void the_component_given_last_sets_the_interval(Component last, LocalDate givenOn, String expected) {
        var person = new DeskWarnings.Person(Sex.F, null, null, new Flags.Earlier(givenOn, last), null);
        assertThat(rules(person, Component.WHOLE_BLOOD, null)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "2002-03-01, MIN_AGE", // 17 on the eve of the birthday
        "2002-02-28, ''",
        "1959-03-01, ''", // 60 completed years
        "1959-02-28, MAX_AGE", // 61
        "2000-02-29, ''"
    })
    void a_birth_date_is_told_under_18_and_over_60(LocalDate born, String expected) {
        assertThat(rules(person(Sex.M, Birth.on(born), null), Component.WHOLE_BLOOD, null))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "born in {0}: {1}")
    @CsvSource({"2002, MIN_AGE", "2001, ''", "1960, ''", "1959, MAX_AGE", "1958, MAX_AGE"})
    void a_birth_year_alone_is_taken_at_its_worst_and_says_so(int year, String expected) {
        var person = person(Sex.M, Birth.in(year), null);
        assertThat(rules(person, Component.WHOLE_BLOOD, null)).isEqualTo(expected);
        assertThat(warnings.of(person, new DeskWarnings.Intended(DAY, Component.WHOLE_BLOOD, null)))
                .allSatisfy(warning -> assertThat(warning.message("en")).contains("birth year alone"));
    }

    @ParameterizedTest(name = "born in {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2020 | Chưa đủ 18 tuổi: chỉ biết năm sinh, nhiều nhất 0 tuổi.",
                "2003 | Chưa đủ 18 tuổi: chỉ biết năm sinh, nhiều nhất 17 tuổi.",
                "2002 | Có thể chưa đủ 18 tuổi: chỉ biết năm sinh, ít nhất 17 tuổi.",
                "1959 | Có thể quá 60 tuổi: chỉ biết năm sinh, nhiều nhất 61 tuổi.",
                "1958 | Quá 60 tuổi: chỉ biết năm sinh, ít nhất 61 tuổi.",
                "1930 | Quá 60 tuổi: chỉ biết năm sinh, ít nhất 89 tuổi."
            })
    void a_birth_year_alone_says_perhaps_only_where_the_day_decides(int year, String message) {
        var person = person(Sex.M, Birth.in(year), null);
        assertThat(warnings.of(person, new DeskWarnings.Intended(DAY, Component.WHOLE_BLOOD, null)))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message("vi")).startsWith(message));
    }

    @ParameterizedTest(name = "{0} of {1} kg: {2}")
    @CsvSource({
        "F, 41.9, MIN_WEIGHT",
        "F, 42.0, ''",
        "M, 44.9, MIN_WEIGHT",
        "M, 45.0, ''",
        ", 41.9, MIN_WEIGHT",
        ", 42.0, ''"
    })
    void the_minimum_weight_goes_by_sex(@Nullable Sex sex, String weight, String expected) {
        assertThat(rules(person(sex, null, weight), Component.WHOLE_BLOOD, null))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} kg gives {1} ml: {2}")
    @CsvSource({
        "42.0, 250, ''",
        "44.9, 250, ''",
        "44.9, 251, LOW_WEIGHT_VOLUME",
        "44.9, 350, LOW_WEIGHT_VOLUME",
        "45.0, 405, ''",
        "45.0, 406, VOLUME_PER_KG",
        "46.8, 350, ''",
        "46.8, 421, ''",
        "46.8, 422, VOLUME_PER_KG",
        "49.9, 450, VOLUME_PER_KG",
        "50.0, 450, ''",
        "70.0, 500, ''",
        "70.0, 501, MAX_VOLUME",
        "50.0, 501, VOLUME_PER_KG MAX_VOLUME",
        ", 500, ''",
        ", 501, MAX_VOLUME",
        "70.0, 150, ''"
    })
    void the_volume_goes_by_weight(@Nullable String weight, int volume, String expected) {
        assertThat(rules(person(Sex.F, null, weight), Component.WHOLE_BLOOD, volume))
                .isEqualTo(expected);
    }

    @Test
    void a_volume_by_apheresis_is_not_measured_by_the_limits_of_whole_blood() {
        assertThat(rules(person(Sex.M, null, "60"), Component.PLATELETS, 600)).isEmpty();
    }

    @Test
    void an_open_deferral_shows_its_date_and_no_reason() {
        var person =
                new DeskWarnings.Person(Sex.F, null, null, null, new DeskWarnings.Postponed(LocalDate.of(2026, 9, 14)));
        assertThat(warnings.of(person, new DeskWarnings.Intended(DAY, Component.WHOLE_BLOOD, null)))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.rule()).isEqualTo("DEFERRAL");
                    assertThat(warning.message("vi")).isEqualTo("Có trì hoãn đến 14/09/2026.");
                });
    }

    @Test
    void what_is_not_confirmed_says_so() {
        assertThat(warnings.of(
                        person(Sex.F, Birth.in(1950), null),
                        new DeskWarnings.Intended(DAY, Component.WHOLE_BLOOD, null)))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.confirmed()).isFalse();
                    assertThat(warning.message("en")).contains("not confirmed");
                    assertThat(warning.legalBasis()).isEqualTo(BASIS);
                });
    }

    @Test
    void nothing_known_warns_of_nothing() {
        assertThat(rules(person(null, null, null), Component.WHOLE_BLOOD, 350)).isEmpty();
    }
}
