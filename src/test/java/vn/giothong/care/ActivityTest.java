package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActivityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Activity.Thresholds THRESHOLDS = new Activity.Thresholds(6, 12, 3, false);

    private static Activity of(String foundedOn, List<LocalDate> visits) {
        return Activity.of(LocalDate.parse(foundedOn), visits, THRESHOLDS, TODAY);
    }

    /** One visit on the first of each month, so many of them, the last one in the month given. */
    private static List<LocalDate> monthly(String last, int visits) {
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < visits; i++) {
            days.add(LocalDate.parse(last).minusMonths(i));
        }
        return days;
    }

    @ParameterizedTest
    @CsvSource({
        // the last visit within the grace ends the window
        "2020-01-01, 2026-11-01, 6, ACTIVE, 6",
        "2020-01-01, 2026-11-01, 5, ASLEEP, 6",
        // nothing was entered for up to three months: the window ends there and the months before still count
        "2020-01-01, 2026-08-28, 6, ACTIVE, 6",
        "2020-01-01, 2026-09-01, 6, ACTIVE, 6",
        // a silence longer than the grace counts: from the window of 28-08-2025 on only two are left
        "2020-01-01, 2025-10-01, 6, ASLEEP, 6",
        // a team of half a year needs its share
        "2026-05-29, 2026-11-28, 4, ACTIVE, 4",
        "2026-05-29, 2026-11-28, 3, ASLEEP, 4",
        "2026-11-20, 2026-11-25, 1, ACTIVE, 1",
        "2026-09-01, 2026-11-01, 0, NEW, 1",
        "2026-08-01, 2026-11-01, 0, ASLEEP, 1"
    })
    void a_team_is_active_by_its_visits_and_late_entry_does_not_count_against_it(
            String foundedOn, String last, int visits, Activity.State state, int needed) {
        var activity = of(foundedOn, monthly(last, visits));
        assertThat(activity.state()).isEqualTo(state);
        assertThat(activity.needed()).isEqualTo(needed);
    }

    @Test
    void the_window_is_twelve_months_up_to_the_latest_visit_or_the_grace() {
        assertThat(of("2020-01-01", List.of(LocalDate.of(2026, 10, 15))).from()).isEqualTo("2025-10-16");
        assertThat(of("2020-01-01", List.of(LocalDate.of(2026, 10, 15))).until())
                .isEqualTo("2026-10-15");
        assertThat(of("2020-01-01", List.of()).until()).isEqualTo("2026-08-28");
    }

    @Test
    void a_late_visit_does_not_move_the_window_past_those_that_made_the_team_active() {
        var visits = new ArrayList<LocalDate>();
        for (int i = 0; i < 6; i++) {
            visits.add(LocalDate.of(2025, 9, 5).plusDays(9L * i));
        }
        assertThat(of("2020-01-01", visits).state()).isEqualTo(Activity.State.ACTIVE);
        visits.add(LocalDate.of(2026, 11, 20));
        assertThat(of("2020-01-01", visits).state()).isEqualTo(Activity.State.ACTIVE);
        assertThat(of("2020-01-01", visits).until()).isEqualTo("2026-08-28");
    }

    @Property
    boolean one_visit_more_never_puts_a_team_to_sleep(
            @ForAll @IntRange(max = 500) int foundedDaysAgo,
            @ForAll @Size(max = 12) List<@IntRange(max = 500) Integer> daysAgo,
            @ForAll @IntRange(max = 500) int another) {
        var foundedOn = TODAY.minusDays(foundedDaysAgo).toString();
        var visits = daysAgo.stream().map(days -> TODAY.minusDays(days)).toList();
        var more = new ArrayList<>(visits);
        more.add(TODAY.minusDays(another));
        var before = CoverageSheet.State.valueOf(of(foundedOn, visits).state().name());
        var after = CoverageSheet.State.valueOf(of(foundedOn, more).state().name());
        return CoverageSheet.State.better(before, after) == after;
    }
}
