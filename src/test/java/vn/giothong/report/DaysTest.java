package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        "2020-01-01/2020-12-31, , 2020-01-01/2020-12-31, ''",
        "2020-01-15/2020-03-31, , 2020-02-01/2020-03-31, 2020-01-15/2020-01-31",
        "2020-01-15/2020-03-30, , 2020-02-01/2020-02-29, 2020-01-15/2020-01-31 2020-03-01/2020-03-30",
        "2020-01-01/2020-06-30, 202003, 2020-01-01/2020-02-29 2020-04-01/2020-06-30, 2020-03-01/2020-03-31",
        "2020-01-15/2020-04-30, 202002, 2020-03-01/2020-04-30, 2020-01-15/2020-02-29",
        "2020-02-10/2020-02-20, , '', 2020-02-10/2020-02-20",
        "2020-12-01/2021-01-31, 202101, 2020-12-01/2020-12-31, 2021-01-01/2021-01-31"
    })
    void whole_months_that_are_not_behind_are_kept_and_all_other_days_are_not(
            String period, Integer behind, String kept, String others) {
        var cut = days(period).get(0).cut(month -> behind != null && behind == month);
        assertThat(cut.kept()).isEqualTo(days(kept));
        assertThat(cut.others()).isEqualTo(days(others));
    }

    private static List<Days> days(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> new Days(LocalDate.parse(part.substring(0, 10)), LocalDate.parse(part.substring(11))))
                .toList();
    }
}
