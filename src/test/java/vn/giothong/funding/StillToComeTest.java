package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.SubjectKind;

/** A forecast of 2026 made on the last of August 2025: four months lie between. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StillToComeTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 31);
    private static final AwardRule PEOPLE =
            KnownRules.rule("QG122_PERSON", SubjectKind.PERSON, KnownRules.Each.ONE, KnownRules.steps(1, 5, 6, 10));

    private final InventedPeople people = new InventedPeople();

    private YearOutlook outlook(LocalDate day, List<LadderStep> ladder) {
        return new Forecaster(new Ground(people.input(), ladder, people.known), InventedPeople.LAW).of(day, 2026);
    }

    private static LadderStep step(List<LadderStep> ladder, int threshold) {
        return ladder.stream()
                .filter(one -> one.threshold() == threshold)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void years_that_are_full_before_the_year_lead_to_a_step_before_it_and_not_in_it() {
        var avis = InventedPeople.ladder(KnownRules.avis());
        var eight = step(avis, 8);
        // six gifts, none since: three years after the first one they do for the eighth
        people.donor(0, InventedPeople.every(90, LocalDate.of(2024, 3, 1), 6));
        people.blocks.put(0, new DonorBook.Block(0, DonorBook.NEVER));
        assertThat(LocalDate.of(2024, 3, 1).minusDays(450).plusYears(3)).isEqualTo("2025-12-07");
        var outlook = outlook(DAY, avis);
        assertThat(outlook.before(eight).mean()).isCloseTo(1, within(1e-9));
        assertThat(outlook.of(eight).mean()).isZero();
    }

    @Test
    void what_is_reached_before_the_year_and_in_it_is_all_that_is_reached_by_its_end() {
        var ladder = InventedPeople.ladder(PEOPLE);
        people.crowd(300, 2021, 2024, new Random(11));
        var input = people.input();
        var day = (int) DAY.toEpochDay();
        var five = step(ladder, 5);
        var split = outlook(DAY, ladder);
        // by everybody's own future, gift by gift, with nothing split between the years
        var calendar = new Calendar(DAY, 2026, monthsOf(input, day));
        var pasts = new Pasts(input.book(), day, 1, InventedPeople.LAW);
        var byTheEnd = 0.0;
        for (int donor = 0; donor < input.book().size(); donor++) {
            var given = input.book().givenBy(donor, day);
            if (given > 0 && given < 5) {
                var future = pasts.outlook(donor, calendar);
                for (int at = 0; at < calendar.steps(); at++) {
                    byTheEnd += 5 - given <= Outlook.most(calendar) ? future.gift(5 - given, at) : 0;
                }
            }
        }
        assertThat(split.before(five).mean()).isGreaterThan(0.5);
        assertThat(split.before(five).mean() + split.of(five).mean()).isCloseTo(byTheEnd, within(1e-6));
    }

    /** The shares of the months as people gave in the last two years, of which two dozen are spread evenly. */
    private static double[] monthsOf(ForecastInput input, int day) {
        var months = new double[12];
        var all = 24.0;
        Arrays.fill(months, 2);
        for (int donor = 0; donor < input.book().size(); donor++) {
            for (int i = 0; i < input.book().givenBy(donor, day); i++) {
                if (input.book().day(donor, i) > day - 730) {
                    months[LocalDate.ofEpochDay(input.book().day(donor, i)).getMonthValue() - 1]++;
                    all++;
                }
            }
        }
        for (int month = 0; month < 12; month++) {
            months[month] /= all;
        }
        return months;
    }

    @Test
    void newcomers_come_before_the_year_as_often_as_in_the_months_of_the_last_years() {
        var ladder = InventedPeople.ladder(PEOPLE);
        people.donor(0, DAY.minusYears(4));
        for (int month = 1; month <= 24; month++) {
            people.donor(0, DAY.minusMonths(month).plusDays(15));
        }
        var outlook = outlook(DAY, ladder);
        assertThat(outlook.of(step(ladder, 1)).mean()).isCloseTo(12, within(0.1));
        assertThat(outlook.before(step(ladder, 1)).mean()).isCloseTo(4, within(0.4));
    }

    @Test
    void nominations_come_before_the_year_as_often_as_before() {
        var rule = InventedPeople.mobilisers();
        var ladder = InventedPeople.ladder(rule);
        for (int n = 0; n < 36; n++) {
            people.nominated(rule.code(), 100, DAY.minusMonths(n));
        }
        assertThat(outlook(DAY, ladder).of(step(ladder, 100)).mean()).isCloseTo(12, within(1e-6));
        assertThat(outlook(DAY, ladder).before(step(ladder, 100)).mean()).isCloseTo(4, within(0.4));
    }

    @Test
    void clubs_that_reach_their_goal_of_the_running_year_are_still_to_come() {
        var ladder = InventedPeople.ladder(InventedPeople.clubs());
        var goals = Map.of(2023, 100L, 2024, 100L, 2025, 100L, 2026, 100L);
        for (int i = 0; i < 20; i++) {
            people.club(goals, Map.of(2023, 159L, 2024, 160L, 2025, 107L));
        }
        assertThat(outlook(DAY, ladder).before(step(ladder, 120)).mean()).isBetween(17.0, 20.0);
        assertThat(outlook(LocalDate.of(2025, 12, 31), ladder)
                        .before(step(ladder, 120))
                        .mean())
                .isZero();
    }

    @Test
    void on_the_last_day_before_the_year_nothing_is_still_to_come() {
        var ladder = InventedPeople.ladder(PEOPLE);
        people.crowd(300, 2021, 2025, new Random(5));
        var outlook = outlook(LocalDate.of(2025, 12, 31), ladder);
        for (var step : ladder) {
            assertThat(outlook.before(step).mean()).isZero();
        }
    }

    @Test
    void a_forecast_says_the_number_between_its_bounds() {
        var ladder = InventedPeople.ladder(PEOPLE);
        people.crowd(2_000, 2019, 2025, new Random(42));
        people.known = new Known(
                Map.of(new AwardTotals.Key("QG122_PERSON", 5), 7L), List.of(), List.of(), chapter -> Area.PLAIN);
        var levels = new Forecasting(people.input(), ladder, InventedPeople.LAW, people.known)
                .of(DAY, 2026, done -> {})
                .result()
                .byLevel();
        var five = levels.get(1);
        var expected = outlook(DAY, ladder).before(ladder.get(1)).mean();
        assertThat((double) five.stillToCome().middle()).isCloseTo(expected, within(1.0));
        assertThat(five.stillToCome().low()).isLessThan(five.stillToCome().middle());
        assertThat(five.stillToCome().high()).isGreaterThan(five.stillToCome().middle());
        assertThat(five.backlog()).isEqualTo(7);
    }
}
