package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.giothong.funding.InventedPeople.every;
import static vn.giothong.funding.InventedPeople.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

/** The forecast on invented people of whom everything is known. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForecastingTest {
    private final InventedPeople people = new InventedPeople();
    private static final LocalDate END = InventedPeople.END;

    private static AwardRule rule(int... thresholds) {
        return KnownRules.rule("QG122_PERSON", SubjectKind.PERSON, KnownRules.Each.ONE, KnownRules.steps(thresholds));
    }

    private static final List<LadderStep> LADDER = ladder(
            rule(1, 5, 6, 10),
            KnownRules.rule("QG122_FAMILY", SubjectKind.FAMILY, KnownRules.Each.ONE, KnownRules.steps(3)));

    private Forecaster forecaster() {
        return forecaster(LADDER);
    }

    private Forecaster forecaster(List<LadderStep> ladder) {
        return new Forecaster(new Ground(people.input(), ladder, people.known), InventedPeople.LAW);
    }

    @Test
    void one_who_gives_whenever_allowed_may_come_to_two_steps_in_a_year() {
        for (int i = 0; i < 40; i++) {
            people.donor(0, every(88, END.minusDays(60), 8));
        }
        people.donor(0, every(88, END.minusDays(90), 4));
        var outlook = forecaster().of(END, 2026);
        assertThat(outlook.of(LADDER.get(1)).mean()).isBetween(0.8, 1.0);
        assertThat(outlook.of(LADDER.get(2)).mean()).isBetween(0.6, 1.0);
        assertThat(outlook.of(LADDER.get(1)).mean())
                .isGreaterThan(outlook.of(LADDER.get(2)).mean());
        assertThat(outlook.of(LADDER.get(3)).mean()).isGreaterThan(30);
    }

    @Test
    void what_falls_on_chapters_and_months_adds_up_to_the_whole() {
        people.crowd(400, 2022, 2025, new Random(7));
        var outlook = forecaster().of(END, 2026);
        for (var step : LADDER) {
            var sum = 0.0;
            for (var month : outlook.cells(step)[0]) {
                assertThat(month).isNotNegative();
                sum += month;
            }
            assertThat(sum).isCloseTo(outlook.of(step).mean(), within(1e-6));
        }
    }

    @Test
    void who_is_too_old_or_deferred_for_good_comes_to_nothing() {
        people.donor((int) END.toEpochDay(), 0, every(90, END.minusDays(100), 4));
        people.blocks.put(people.donor(0, every(90, END.minusDays(100), 4)), new DonorBook.Block(0, DonorBook.NEVER));
        assertThat(forecaster().of(END, 2026).of(LADDER.get(1)).mean()).isZero();
    }

    @Test
    void who_is_deferred_for_half_a_year_comes_later() {
        people.donor(0, every(90, END.minusDays(100), 4));
        var free = forecaster().of(END, 2026).cells(LADDER.get(1))[0];
        people.blocks.put(
                0, new DonorBook.Block(0, (int) LocalDate.of(2026, 7, 1).toEpochDay()));
        var bound = forecaster().of(END, 2026).cells(LADDER.get(1))[0];
        assertThat(free[1]).isGreaterThan(0.01);
        for (int month = 0; month < 6; month++) {
            assertThat(bound[month]).isZero();
        }
        assertThat(bound[7]).isGreaterThan(0.01);
    }

    @Test
    void an_opening_balance_counts_and_who_left_before_comes_to_nothing_more() {
        people.donor(3, END.minusDays(200));
        people.donor(9);
        var outlook = forecaster().of(END, 2026);
        assertThat(outlook.of(LADDER.get(1)).mean()).isBetween(0.1, 0.9);
        assertThat(outlook.of(LADDER.get(3)).mean()).isBetween(0.1, 0.9);
    }

    @Test
    void a_family_counts_what_its_members_give_while_they_belong_to_it() {
        var one = people.donor(0, END.minusDays(300), END.minusDays(120));
        var two = people.donor(0, END.minusDays(150));
        var joined = (int) END.minusDays(200).toEpochDay();
        people.families.add(List.of(
                new Families.Member(one, joined, DonorBook.NEVER), new Families.Member(two, joined, DonorBook.NEVER)));
        assertThat(people.input().families().history(0).gifts()).hasSize(2);
        assertThat(forecaster().of(END, 2026).of(LADDER.get(4)).mean()).isBetween(0.3, 1.0);
        people.families.set(0, List.of(new Families.Member(one, joined, joined + 10)));
        assertThat(forecaster().of(END, 2026).of(LADDER.get(4)).mean()).isZero();
    }

    private static Known knowing(long waiting) {
        return new Known(
                Map.of(new AwardTotals.Key("QG122_PERSON", 5), waiting), List.of(), List.of(), chapter -> Area.PLAIN);
    }

    @Test
    void on_people_who_come_as_the_model_thinks_it_beats_the_year_before() {
        people.crowd(6_000, 2019, 2025, new Random(42));
        var outcome =
                new Forecasting(people.input(), LADDER, InventedPeople.LAW, knowing(10)).of(END, 2026, done -> {});
        var tested = outcome.result().backTest();
        assertThat(tested).extracting(BackTest.Row::year).containsOnly(2020, 2021, 2022, 2023, 2024, 2025);
        var five = outcome.result().byLevel().get(1);
        assertThat(five.method()).isEqualTo(BackTest.Method.MODEL);
        assertThat(five.meanError().get(BackTest.Method.MODEL))
                .isLessThan(five.meanError().get(BackTest.Method.SAME_AS_LAST_YEAR));
        for (var row : tested) {
            if (row.rule().equals("QG122_PERSON_5")) {
                assertThat(row.model()).isCloseTo(row.actual(), within(0.3 * row.actual() + 10));
            }
        }
        assertThat(five.low()).isLessThanOrEqualTo(five.middle());
        assertThat(five.middle()).isLessThanOrEqualTo(five.high());
        assertThat(five.backlog()).isEqualTo(10);
    }

    @Test
    void years_tested_side_by_side_come_out_as_one_after_the_other() {
        people.crowd(3_000, 2014, 2025, new Random(11));
        var alone = new ArrayList<Integer>();
        var together = new ArrayList<Integer>();
        var input = people.input();
        var serial = new Forecasting(input, LADDER, InventedPeople.LAW, Known.NOTHING, 1).of(END, 2026, alone::add);
        var parallel =
                new Forecasting(input, LADDER, InventedPeople.LAW, Known.NOTHING, 3).of(END, 2026, together::add);
        assertThat(parallel.result()).isEqualTo(serial.result());
        assertThat(parallel.result().backTest()).hasSize(10 * LADDER.size());
        assertThat(together).isEqualTo(alone).startsWith(1, 2, 3, 4).endsWith(Forecasting.ROUNDS - 1);
    }

    @Test
    void where_every_year_is_the_same_that_is_what_is_said() {
        for (int year = 2020; year <= 2025; year++) {
            for (int i = 0; i < 20; i++) {
                people.donor(4, LocalDate.of(year, 6, 1).plusDays(i));
            }
        }
        var outcome =
                new Forecasting(people.input(), LADDER, InventedPeople.LAW, Known.NOTHING).of(END, 2026, done -> {});
        var five = outcome.result().byLevel().get(1);
        assertThat(five.method()).isEqualTo(BackTest.Method.SAME_AS_LAST_YEAR);
        assertThat(five.middle()).isEqualTo(20);
    }

    @Test
    void where_the_model_is_no_better_the_simplest_way_is_used() {
        people.donor(0, LocalDate.of(2022, 6, 1));
        var hundred = new Forecasting(people.input(), LADDER, InventedPeople.LAW, Known.NOTHING)
                .of(END, 2026, done -> {}).result().byLevel().stream()
                        .max(Comparator.comparingInt(LevelForecast::threshold))
                        .orElseThrow();
        assertThat(hundred.meanError().values()).isNotEmpty().containsOnly(0.0);
        assertThat(hundred.method()).isEqualTo(BackTest.Method.SAME_AS_LAST_YEAR);
    }
}
