package vn.giothong.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthTest {

    private static final LocalDate DRIVE = LocalDate.of(2020, 2, 29);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28/08/1989",
                "28-8-1989",
                "28.08.1989",
                "1989-08-28",
                "1989/8/28",
                "28081989",
                "19890828",
                "32748",
                "28/08/1989 00:00:00",
                "1989-08-28T00:00:00",
                "ngày 28 tháng 8 năm 1989",
                "28 - 08 - 1989",
                " 28/08/1989 ",
                "28-Aug-1989",
                "28 08 1989",
                "32748.0"
            })
    void full_dates_are_read(String raw) {
        assertThat(Birth.parse(raw, DRIVE)).isEqualTo(Parsed.of(Birth.on(LocalDate.of(1989, 8, 28))));
    }

    @ParameterizedTest
    @CsvSource({
        "28/08/89, 1989-08-28, CENTURY_ASSUMED",
        "280889, 1989-08-28, CENTURY_ASSUMED",
        "5/1/02, 2002-01-05, CENTURY_ASSUMED",
        "1/2/1920, 1920-02-01, ",
        "08/28/1989, 1989-08-28, MONTH_FIRST",
        "5081989, 1989-08-05, ZERO_RESTORED",
        "08/07/1989, 1989-07-08, ",
    })
    void what_was_assumed_is_told(String raw, LocalDate date, String notes) {
        assertThat(Birth.parse(raw, DRIVE)).isEqualTo(new Parsed<>(Birth.on(date), notes(notes)));
    }

    @ParameterizedTest
    @CsvSource({
        "1989, YEAR_ONLY",
        "1989.0, YEAR_ONLY",
        "00/00/1989, YEAR_ONLY",
        "../../1989, YEAR_ONLY",
        "//1989, YEAR_ONLY",
        "8/1989, YEAR_ONLY",
        "sn 1989, YEAR_ONLY",
        "31/02/1989, UNREADABLE",
        "29/02/1989, UNREADABLE",
        "32/13/1989, UNREADABLE",
        "00/05/1989, UNREADABLE",
        "1989-02-31, UNREADABLE",
        "khoảng 1989 (mất giấy), UNREADABLE",
    })
    void the_year_of_a_bad_date_is_kept(String raw, ParseNote note) {
        assertThat(Birth.parse(raw, DRIVE)).isEqualTo(Parsed.of(Birth.in(1989), note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28/08/2189",
                "01/03/15",
                "abc",
                "123",
                "99999999",
                "1889",
                "61000",
                "1234567890123",
                "31/02",
                "-"
            })
    void the_rest_is_unreadable(String raw) {
        assertThat(Birth.parse(raw, DRIVE)).isEqualTo(Parsed.unreadable());
    }

    @Test
    void born_on_29_february_is_18_on_1_march() {
        var birth = Birth.on(LocalDate.of(2000, 2, 29));
        assertThat(birth.ageOn(LocalDate.of(2018, 2, 28))).isEqualTo(17);
        assertThat(birth.ageOn(LocalDate.of(2018, 3, 1))).isEqualTo(18);
    }

    @Test
    void a_year_alone_counts_as_the_youngest_that_it_can_be() {
        assertThat(Birth.in(2002).ageOn(DRIVE)).isEqualTo(17);
        assertThat(Birth.in(2002).ageOn(LocalDate.of(2020, 12, 31))).isEqualTo(18);
        assertThat(Birth.in(2002).oldestAgeOn(DRIVE)).isEqualTo(18);
    }

    @Test
    void births_contradict_by_year_and_by_full_date() {
        var born = Birth.on(LocalDate.of(1983, 6, 5));
        assertThat(born.contradicts(Birth.on(LocalDate.of(1983, 7, 5)))).isTrue();
        assertThat(born.contradicts(Birth.in(1984))).isTrue();
        assertThat(born.contradicts(Birth.in(1983))).isFalse();
    }

    @Property
    void every_day_of_a_life_is_read_back(@ForAll @IntRange(min = 0, max = 32000) int daysBefore) {
        var date = DRIVE.minusDays(daysBefore);
        var written = "%02d/%02d/%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        assertThat(Birth.parse(written, DRIVE)).isEqualTo(Parsed.of(Birth.on(date)));
    }

    private static Set<ParseNote> notes(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(ParseNote::valueOf).collect(Collectors.toSet());
    }
}
