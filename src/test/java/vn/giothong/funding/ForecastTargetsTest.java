package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.giothong.funding.InventedPeople.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.SubjectKind;

/** Clubs by the goals they reach, and those whom people nominate. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForecastTargetsTest {
    private final InventedPeople people = new InventedPeople();
    private static final LocalDate END = InventedPeople.END;

    private static final List<LadderStep> CLUBS = ladder(InventedPeople.clubs());

    private Forecaster forecaster(List<LadderStep> ladder) {
        return new Forecaster(new Ground(people.input(), ladder, people.known), InventedPeople.LAW);
    }

    @Test
    void a_club_is_forecast_by_what_it_brought_of_its_goals_and_gets_the_highest_step_alone() {
        var goals = Map.of(2023, 100L, 2024, 100L, 2025, 100L, 2026, 100L);
        for (int i = 0; i < 20; i++) {
            people.club(goals, Map.of(2023, 159L, 2024, 160L, 2025, 161L));
        }
        var outcome =
                new Forecasting(people.input(), CLUBS, InventedPeople.LAW, Known.NOTHING).of(END, 2026, done -> {});
        var levels = outcome.result().byLevel();
        assertThat(levels.get(2).middle()).isBetween(18L, 20L);
        assertThat(levels.get(0).middle() + levels.get(1).middle()).isLessThan(3);
        assertThat(levels.get(2).subjectKind()).isEqualTo(SubjectKind.CLUB);
        assertThat(outcome.outlook().cells(CLUBS.get(2))[0][11]).isGreaterThan(17);
    }

    @Test
    void a_club_that_always_falls_short_or_has_no_goal_comes_to_little() {
        people.club(Map.of(2024, 100L, 2025, 100L, 2026, 100L), Map.of(2024, 40L, 2025, 42L));
        people.club(Map.of(), Map.of(2024, 90L, 2025, 95L));
        var outlook = forecaster(CLUBS).of(END, 2026);
        assertThat(CLUBS.stream().mapToDouble(step -> outlook.of(step).mean()).sum())
                .isLessThan(0.05);
    }

    @Test
    void what_clubs_reached_in_past_years_is_counted_by_their_highest_step() {
        people.club(Map.of(2024, 100L, 2025, 100L), Map.of(2024, 99L, 2025, 115L));
        var crossings = new Ground(people.input(), CLUBS, people.known).crossings(END);
        assertThat(CLUBS.stream().map(step -> crossings.in(step, 2024))).containsExactly(0, 0, 0);
        assertThat(CLUBS.stream().map(step -> crossings.in(step, 2025))).containsExactly(0, 1, 0);
    }

    @Test
    void those_whom_people_nominate_come_as_often_as_in_the_years_before() {
        var steps = ladder(InventedPeople.mobilisers());
        var named = new ArrayList<AwardTotals.Nominated>();
        for (int year = 2021; year <= 2025; year++) {
            for (int i = 0; i < 4; i++) {
                named.add(new AwardTotals.Nominated(
                        "QG122_MOBILISER", 100, InventedPeople.HOME, LocalDate.of(year, 6, 14)));
            }
        }
        var knowing = new Known(Map.of(), named, List.of(), chapter -> Area.PLAIN);
        people.donor(0, END.minusYears(4));
        var outcome = new Forecasting(people.input(), steps, InventedPeople.LAW, knowing).of(END, 2026, done -> {});
        var hundred = outcome.result().byLevel().get(1);
        assertThat(hundred.middle()).isEqualTo(4);
        assertThat(hundred.low()).isLessThan(4);
        assertThat(hundred.high()).isGreaterThan(4);
        assertThat(outcome.result().byLevel().get(0).high()).isZero();
        assertThat(outcome.outlook().cells(steps.get(1))[0][5]).isCloseTo(4, within(1e-9));
        assertThat(outcome.result().backTest())
                .filteredOn(row -> row.rule().equals("QG122_MOBILISER_100") && row.year() == 2025)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actual()).isEqualTo(4);
                    assertThat(row.model()).isEqualTo(4);
                    assertThat(row.sameAsLastYear()).isEqualTo(4);
                });
    }
}
