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
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.Ladder;
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

    private static double mean(YearOutlook outlook, List<LadderStep> ladder, int threshold) {
        return ladder.stream()
                .filter(step -> step.threshold() == threshold)
                .mapToDouble(step -> outlook.of(step).mean())
                .sum();
    }

    @Test
    void a_step_that_years_alone_lead_to_is_certain_in_the_year_in_which_they_are_full() {
        var avis = ladder(KnownRules.avis());
        // six gifts in the first year and a half, none since: the eighth, or six after three years
        people.donor(0, every(90, LocalDate.of(2024, 6, 1), 6));
        people.blocks.put(0, new DonorBook.Block(0, DonorBook.NEVER));
        assertThat(mean(forecaster(avis).of(END, 2026), avis, 8)).isCloseTo(1, within(1e-9));
        assertThat(mean(forecaster(avis).of(LocalDate.of(2024, 12, 31), 2025), avis, 8))
                .isZero();
    }

    @Test
    void the_mountains_need_fewer_gifts() {
        var ceremony = ladder(KnownRules.quangNamCeremony());
        people.donor(0, every(90, END.minusDays(100), 6));
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isLessThan(0.3);
        people.known = new Known(Map.of(), List.of(), List.of(), chapter -> Area.MOUNTAIN);
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isGreaterThan(0.5);
    }

    @Test
    void who_was_honoured_too_lately_waits() {
        var ceremony = ladder(KnownRules.quangNamCeremony());
        var donor = people.donor(0, every(90, END.minusDays(100), 9));
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isGreaterThan(0.5);
        var honoured =
                new AwardTotals.Honoured("QNAM2020_CEREMONY", people.donors.id(donor), LocalDate.of(2025, 6, 14));
        people.known = new Known(Map.of(), List.of(), List.of(honoured), chapter -> Area.PLAIN);
        assertThat(mean(forecaster(ceremony).of(END, 2026), ceremony, 10)).isZero();
        assertThat(mean(forecaster(ceremony).of(LocalDate.of(2025, 6, 1), 2025), ceremony, 10))
                .as("before that day nobody knew")
                .isGreaterThan(0);
    }

    @Test
    void weights_caps_and_grades_count_as_on_the_ladder() {
        var nhs = ladder(KnownRules.nhs());
        var entry = new DonorBook.Entry(0, 0, DonorBook.NEVER, 0, DonorBook.UNKNOWN, Evidence.B, Sex.M);
        people.donor(entry, Component.PLATELETS, every(30, END.minusDays(100), 3));
        // nine credits: the next one leads to ten
        assertThat(mean(forecaster(nhs).of(END, 2026), nhs, 10)).isGreaterThan(0.3);
        assertThat(mean(forecaster(nhs).of(END, 2026), nhs, 25)).isZero();
        people.entries.clear();
        people.gifts.clear();
        var weak = new DonorBook.Entry(0, 0, DonorBook.NEVER, 9, DonorBook.UNKNOWN, Evidence.D, Sex.M);
        people.donor(weak, Component.WHOLE_BLOOD, END.minusDays(120));
        assertThat(forecaster().of(END, 2026).of(LADDER.get(3)).mean()).isZero();
    }

    @Test
    void the_day_of_a_step_is_the_one_the_ladder_says() {
        people.crowd(300, 2015, 2025, new Random(3));
        for (var rule : List.of(KnownRules.people(), KnownRules.avis(), KnownRules.nhs())) {
            var steps = ladder(rule);
            var input = people.input();
            var counting = new Ground(input, steps, people.known).countings().get(0);
            for (int donor = 0; donor < input.book().size(); donor++) {
                var climb = new Ladder(rule).climb(input.book().history(donor), END);
                for (var step : steps) {
                    var said = counting.reached(step, donor, Area.PLAIN, END);
                    var expected = climb.reached(step.threshold())
                            .map(one -> (int) one.on().toEpochDay())
                            .orElse(DonorBook.NEVER);
                    assertThat(said).isEqualTo(expected);
                }
            }
        }
    }

    private static final List<LadderStep> CLUBS = ladder(InventedPeople.clubs());

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
