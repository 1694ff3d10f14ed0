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

    private static final LocalDate LAW = LocalDate.of(2021, 1, 1);
    private static final Deadlines DEADLINES = new Deadlines(
            RULES,
            new WorkingDays(List.of(
                    new PublicHoliday(1, 1, null, LAW),
                    new PublicHoliday(4, 26, 2026, LAW),
                    new PublicHoliday(4, 30, null, LAW),
                    new PublicHoliday(5, 1, null, LAW),
                    new PublicHoliday(9, 2, null, LAW),
                    new PublicHoliday(2, 5, 2027, LAW),
                    new PublicHoliday(2, 6, 2027, LAW),
                    new PublicHoliday(2, 7, 2027, LAW),
                    new PublicHoliday(2, 8, 2027, LAW),
                    new PublicHoliday(2, 9, 2027, LAW))));

    @ParameterizedTest
    @CsvSource({
        // a Monday, a Thursday, a Friday, a Saturday and a Sunday
        "2026-11-23, 2026-11-25",
        "2026-11-26, 2026-11-30",
        "2026-11-27, 2026-12-01",
        "2026-11-28, 2026-12-01",
        "2026-11-29, 2026-12-01",
        // before the law of 2026 three days as they pass
        "2025-12-31, 2026-01-03",
        // New Year on a Thursday of 2026 and a Friday of 2027
        "2026-01-01, 2026-01-05",
        "2026-12-30, 2027-01-04",
        // Thursday 30 April and Friday 1 May
        "2026-04-29, 2026-05-05",
        // the day of the Hùng Kings on a Sunday, made up for on Monday
        "2026-04-24, 2026-04-29",
        "2026-04-25, 2026-04-29",
        "2026-04-26, 2026-04-29",
        "2026-04-27, 2026-04-29",
        "2026-09-01, 2026-09-04",
        // 1 January 2028 is a Saturday: Monday is off
        "2027-12-31, 2028-01-05",
        // Tết of 2027: Friday to Tuesday, with Saturday and Sunday made up for on Wednesday and Thursday
        "2027-02-03, 2027-02-12",
        "2027-02-04, 2027-02-15",
        "2027-02-08, 2027-02-15",
        // the same days of another year are days of work
        "2028-02-04, 2028-02-08"
    })
    void it_is_acknowledged_within_two_days_of_work(LocalDate received, LocalDate end) {
        assertThat(DEADLINES.end(Step.ACKNOWLEDGE, false, received)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, false, 2026-12-08",
        "2026-11-23, true, 2026-12-13",
        "2025-06-01, true, 2025-06-04",
        "2020-01-01, false, 2020-01-04"
    })
    void it_is_finished_within_fifteen_days_or_twenty(LocalDate received, boolean thirdParties, LocalDate end) {
        assertThat(DEADLINES.end(Step.FINISH, thirdParties, received)).isEqualTo(end);
    }
}
