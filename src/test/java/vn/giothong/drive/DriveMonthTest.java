package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DriveMonthTest {
    @Property
    void a_month_is_whole_weeks_from_monday_with_each_day_once(
            @ForAll @IntRange(min = 1990, max = 2060) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        var of = YearMonth.of(year, month);
        var weeks = DriveMonth.of(of, of.atDay(3), List.of()).weeks();
        assertThat(weeks).allSatisfy(week -> {
            assertThat(week).hasSize(7);
            assertThat(week.get(0).date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(week).anyMatch(DriveMonth.Day::within);
        });
        var days = weeks.stream().flatMap(List::stream).toList();
        assertThat(days.stream().filter(DriveMonth.Day::within).map(day -> day.date()
                        .getDayOfMonth()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, of.lengthOfMonth()).boxed().toList());
        assertThat(days.stream().filter(DriveMonth.Day::today).map(DriveMonth.Day::date))
                .containsExactly(LocalDate.of(year, month, 3));
    }
}
