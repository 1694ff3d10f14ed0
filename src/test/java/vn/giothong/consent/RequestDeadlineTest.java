package vn.giothong.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.consent.RequestDeadline.Step;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestDeadlineTest {
    private static final LocalDate OLD = LocalDate.of(2023, 7, 1);
    private static final LocalDate NEW = LocalDate.of(2026, 1, 1);
    private static final List<RequestDeadline> RULES = List.of(
            new RequestDeadline(Step.ACKNOWLEDGE, false, 3, false, OLD),
            new RequestDeadline(Step.FINISH, false, 3, false, OLD),
            new RequestDeadline(Step.FINISH, true, 3, false, OLD),
            new RequestDeadline(Step.ACKNOWLEDGE, false, 2, true, NEW),
            new RequestDeadline(Step.FINISH, false, 15, false, NEW),
            new RequestDeadline(Step.FINISH, true, 20, false, NEW));

    @ParameterizedTest
    @CsvSource({
        // a Monday, a Thursday, a Friday, a Saturday and a Sunday
        "2026-11-23, 2026-11-25",
        "2026-11-26, 2026-11-30",
        "2026-11-27, 2026-12-01",
        "2026-11-28, 2026-12-01",
        "2026-11-29, 2026-12-01",
        // before the law of 2026 three days as they pass
        "2025-12-31, 2026-01-03"
    })
    void it_is_acknowledged_within_two_days_of_work(LocalDate received, LocalDate end) {
        assertThat(RequestDeadline.end(RULES, Step.ACKNOWLEDGE, false, received))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, false, 2026-12-08",
        "2026-11-23, true, 2026-12-13",
        "2025-06-01, true, 2025-06-04",
        "2020-01-01, false, 2020-01-04"
    })
    void it_is_finished_within_fifteen_days_or_twenty(LocalDate received, boolean thirdParties, LocalDate end) {
        assertThat(RequestDeadline.end(RULES, Step.FINISH, thirdParties, received))
                .isEqualTo(end);
    }
}
