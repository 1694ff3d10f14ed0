package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The forecast on invented people of whom everything is known. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForecastingTest {
    private static final Limits LAW = new Limits(84, 60);
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private final List<DonorBook.Entry> entries = new ArrayList<>();
    private final List<int[]> gifts = new ArrayList<>();
    private final Map<Integer, DonorBook.Block> blocks = new HashMap<>();
    private final List<List<Families.Member>> families = new ArrayList<>();

    private static LadderStep step(SubjectKind kind, int threshold) {
        return new LadderStep(
                kind + "_" + threshold,
                kind,
                threshold,
                Award.GIAY_KHEN,
                AuthorityLevel.COMMUNE,
                null,
                "QĐ 122",
                Confidence.FOUND);
    }

    private static final List<LadderStep> LADDER = List.of(
            step(SubjectKind.PERSON, 1),
            step(SubjectKind.PERSON, 5),
            step(SubjectKind.PERSON, 6),
            step(SubjectKind.PERSON, 10),
            step(SubjectKind.FAMILY, 3));

    private int donor(int opening, LocalDate... days) {
        return donor(DonorBook.NEVER, opening, days);
    }

    private int donor(int lastDay, int opening, LocalDate... days) {
        entries.add(new DonorBook.Entry(0, 0, lastDay, opening, DonorBook.UNKNOWN));
        for (var day : days) {
            gifts.add(new int[] {entries.size() - 1, (int) day.toEpochDay()});
        }
        return entries.size() - 1;
    }

    private ForecastInput input() {
        var book = new DonorBook(
                entries,
                gifts.stream().mapToInt(gift -> gift[0]).toArray(),
                gifts.stream().mapToInt(gift -> gift[1]).toArray(),
                blocks);
        return new ForecastInput(book, new Families(book, families), List.of(new UUID(1, 1)), 1);
    }

    private Forecaster forecaster() {
        var input = input();
        return new Forecaster(input.book(), input.families(), LADDER, LAW, 1, 1);
    }

    private static LocalDate[] every(int days, LocalDate until, int times) {
        var all = new LocalDate[times];
        for (int i = 0; i < times; i++) {
            all[i] = until.minusDays((long) days * (times - 1 - i));
        }
        return all;
    }

    @Test
    void one_who_gives_whenever_allowed_may_come_to_two_steps_in_a_year() {
        for (int i = 0; i < 40; i++) {
            donor(0, every(88, END.minusDays(60), 8));
        }
        donor(0, every(88, END.minusDays(90), 4));
        var outlook = forecaster().of(END, 2026);
        assertThat(outlook.of(LADDER.get(1)).mean()).isBetween(0.8, 1.0);
        assertThat(outlook.of(LADDER.get(2)).mean()).isBetween(0.6, 1.0);
        assertThat(outlook.of(LADDER.get(1)).mean())
                .isGreaterThan(outlook.of(LADDER.get(2)).mean());
        assertThat(outlook.of(LADDER.get(3)).mean()).isGreaterThan(30);
    }

    @Test
    void what_falls_on_chapters_and_months_adds_up_to_the_whole() {
        crowd(400, 2022, 2025, new Random(7));
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
        donor((int) END.toEpochDay(), 0, every(90, END.minusDays(100), 4));
        blocks.put(donor(0, every(90, END.minusDays(100), 4)), new DonorBook.Block(0, DonorBook.NEVER));
        assertThat(forecaster().of(END, 2026).of(LADDER.get(1)).mean()).isZero();
    }

    @Test
    void who_is_deferred_for_half_a_year_comes_later() {
        donor(0, every(90, END.minusDays(100), 4));
        var free = forecaster().of(END, 2026).cells(LADDER.get(1))[0];
        blocks.put(0, new DonorBook.Block(0, (int) LocalDate.of(2026, 7, 1).toEpochDay()));
        var bound = forecaster().of(END, 2026).cells(LADDER.get(1))[0];
        assertThat(free[1]).isGreaterThan(0.01);
        for (int month = 0; month < 6; month++) {
            assertThat(bound[month]).isZero();
        }
        assertThat(bound[7]).isGreaterThan(0.01);
    }

    @Test
    void an_opening_balance_counts_and_who_left_before_comes_to_nothing_more() {
        donor(3, END.minusDays(200));
        donor(9);
        var outlook = forecaster().of(END, 2026);
        assertThat(outlook.of(LADDER.get(1)).mean()).isBetween(0.1, 0.9);
        assertThat(outlook.of(LADDER.get(3)).mean()).isBetween(0.1, 0.9);
    }

    @Test
    void a_family_counts_what_its_members_give_while_they_belong_to_it() {
        var one = donor(0, END.minusDays(300), END.minusDays(120));
        var two = donor(0, END.minusDays(150));
        var joined = (int) END.minusDays(200).toEpochDay();
        families.add(List.of(
                new Families.Member(one, joined, DonorBook.NEVER), new Families.Member(two, joined, DonorBook.NEVER)));
        assertThat(input().families().countBy(0, (int) END.toEpochDay())).isEqualTo(2);
        assertThat(forecaster().of(END, 2026).of(LADDER.get(4)).mean()).isBetween(0.3, 1.0);
        families.set(0, List.of(new Families.Member(one, joined, joined + 10)));
        assertThat(forecaster().of(END, 2026).of(LADDER.get(4)).mean()).isZero();
    }

    /** People who come at rates of their own and stop now and then, over some years. */
    private void crowd(int people, int from, int until, Random random) {
        for (int i = 0; i < people; i++) {
            var rate = -Math.log(random.nextDouble()) * 1.6;
            var day = LocalDate.of(from, 1, 1).plusDays(random.nextInt(365 * (until - from + 1)));
            var days = new ArrayList<LocalDate>();
            while (day.getYear() <= until) {
                days.add(day);
                if (random.nextDouble() < 0.15) {
                    break;
                }
                day = day.plusDays(84 + (long) (-Math.log(random.nextDouble()) / rate * 365));
            }
            donor(0, days.toArray(LocalDate[]::new));
        }
    }

    @Test
    void on_people_who_come_as_the_model_thinks_it_beats_the_year_before() {
        crowd(6_000, 2019, 2025, new Random(42));
        var outcome = new Forecasting(input(), LADDER, LAW, Map.of("PERSON_5", 10)).of(END, 2026, done -> {});
        var tested = outcome.result().backTest();
        assertThat(tested).extracting(BackTest.Row::year).containsOnly(2023, 2024, 2025);
        var five = outcome.result().byLevel().get(1);
        assertThat(five.method()).isEqualTo(BackTest.Method.MODEL);
        assertThat(five.meanError().get(BackTest.Method.MODEL))
                .isLessThan(five.meanError().get(BackTest.Method.SAME_AS_LAST_YEAR));
        for (var row : tested) {
            if (row.rule().equals("PERSON_5")) {
                assertThat(row.model()).isCloseTo(row.actual(), within(0.3 * row.actual() + 10));
            }
        }
        assertThat(five.low()).isLessThanOrEqualTo(five.middle());
        assertThat(five.middle()).isLessThanOrEqualTo(five.high());
        var reached = Crossings.of(input().book(), input().families(), LADDER);
        var all = 0;
        for (int year = 2019; year <= 2025; year++) {
            all += reached.in(LADDER.get(1), year);
        }
        assertThat(five.backlog()).isEqualTo(all - 10);
    }

    @Test
    void where_every_year_is_the_same_that_is_what_is_said() {
        for (int year = 2020; year <= 2025; year++) {
            for (int i = 0; i < 20; i++) {
                donor(4, LocalDate.of(year, 6, 1).plusDays(i));
            }
        }
        var outcome = new Forecasting(input(), LADDER, LAW, Map.of()).of(END, 2026, done -> {});
        var five = outcome.result().byLevel().get(1);
        assertThat(five.method()).isEqualTo(BackTest.Method.SAME_AS_LAST_YEAR);
        assertThat(five.middle()).isEqualTo(20);
    }
}
