package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for everybody's chances. */
class OutlookProperties {
    private static final double EVEN = 1.0 / 12;

    @Provide
    Arbitrary<Habit> habits() {
        var number = Arbitraries.doubles().between(0.05, 20);
        return Combinators.combine(number, number, number, number).as(Habit::new);
    }

    @Provide
    Arbitrary<Past> pasts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.doubles().between(0, 2),
                        Arbitraries.doubles().between(0, 2))
                .as((repeats, last, more) -> new Past(repeats, repeats == 0 ? 0 : last, last + more));
    }

    private static Calendar calendar(int leadDays) {
        var shares = new double[12];
        Arrays.fill(shares, EVEN);
        return new Calendar(LocalDate.of(2025, 12, 31).minusDays(leadDays), 2026, shares);
    }

    /** The chance that the gift of the number comes within the year. */
    private static double inYear(Outlook outlook, int number, Calendar calendar) {
        var before = calendar.lead() == 0 ? 0 : outlook.by(number, calendar.lead() - 1);
        return outlook.by(number, calendar.steps() - 1) - before;
    }

    @Property
    void every_chance_lies_between_nothing_and_certainty_and_more_gifts_are_less_likely(
            @ForAll("habits") Habit habit,
            @ForAll("pasts") Past past,
            @ForAll @IntRange(max = 360) int lead,
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int last) {
        var calendar = calendar(lead);
        var outlook = Outlook.of(habit, past, calendar, first, last);
        assertThat(habit.alive(past)).isBetween(0.0, 1.0);
        var before = 1.0;
        for (int k = 1; k <= Outlook.most(calendar); k++) {
            var chance = 0.0;
            for (int step = 0; step < calendar.steps(); step++) {
                assertThat(outlook.gift(k, step)).isBetween(0.0, 1.0);
                chance += outlook.gift(k, step);
            }
            assertThat(chance).isLessThanOrEqualTo(before + 1e-9);
            before = chance;
        }
    }

    @Property
    void the_numbers_of_gifts_share_out_one_whole(
            @ForAll("habits") Habit habit, @ForAll("pasts") Past past, @ForAll @IntRange(max = 360) int lead) {
        var calendar = calendar(lead);
        var outlook = Outlook.of(habit, past, calendar, 0, calendar.steps());
        for (int step = 0; step < calendar.steps(); step++) {
            assertThat(Arrays.stream(outlook.numberBy(step)).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Property
    void who_gives_at_a_higher_rate_reaches_more(
            @ForAll("habits") Habit habit,
            @ForAll("pasts") Past past,
            @ForAll @DoubleRange(min = 1, max = 5) double factor) {
        var untouched = new Habit(habit.shape(), habit.years(), 0.05, 20);
        var calm = new Past(past.repeats(), past.span(), past.span());
        var calendar = calendar(0);
        var slow = Outlook.of(untouched, calm, calendar, 0, calendar.steps());
        var fast = Outlook.of(untouched.times(factor), calm, calendar, 0, calendar.steps());
        assertThat(inYear(fast, 1, calendar)).isGreaterThanOrEqualTo(inYear(slow, 1, calendar) - 1e-9);
    }

    @Property
    void who_may_give_later_or_not_as_long_reaches_less(
            @ForAll("habits") Habit habit,
            @ForAll("pasts") Past past,
            @ForAll @IntRange(max = 12) int first,
            @ForAll @IntRange(max = 13) int last) {
        var calendar = calendar(0);
        var free = Outlook.of(habit, past, calendar, 0, calendar.steps());
        var bound = Outlook.of(habit, past, calendar, first, last);
        assertThat(inYear(bound, 1, calendar)).isLessThanOrEqualTo(inYear(free, 1, calendar) + 1e-9);
    }

    @Example
    void a_year_holds_five_gifts_and_no_sixth() {
        var always = new Habit(20, 0.0001, 0.0001, 20);
        var calendar = calendar(0);
        var outlook = Outlook.of(always, Past.UNKNOWN, calendar, 0, calendar.steps());
        assertThat(Outlook.most(calendar)).isEqualTo(5);
        assertThat(inYear(outlook, 5, calendar)).isGreaterThan(0.99);
    }

    @Example
    void who_is_deferred_for_the_year_or_too_old_gives_nothing() {
        var habit = new Habit(1, 1, 1, 1);
        var calendar = calendar(30);
        assertThat(inYear(Outlook.of(habit, Past.UNKNOWN, calendar, calendar.steps(), calendar.steps()), 1, calendar))
                .isZero();
        assertThat(inYear(Outlook.of(habit, Past.UNKNOWN, calendar, 0, 0), 1, calendar))
                .isZero();
    }

    @Property
    void a_range_is_in_order_and_as_wide_as_the_chances_say(@ForAll("chances") double[] each) {
        var chances = new Chances();
        Arrays.stream(each).forEach(chances::add);
        var range = chances.range(1);
        assertThat(range.low()).isLessThanOrEqualTo(range.middle());
        assertThat(range.middle()).isLessThanOrEqualTo(range.high());
        assertThat(range.high()).isLessThanOrEqualTo(each.length);
        assertThat((double) range.middle()).isCloseTo(chances.mean(), within(1.0));
        assertThat(chances.range(4).high()).isGreaterThanOrEqualTo(range.high() - 1);
    }

    @Provide
    Arbitrary<double[]> chances() {
        return Arbitraries.doubles().between(0, 1).array(double[].class).ofMaxSize(200);
    }

    @Example
    void ten_coins_lie_between_three_and_seven() {
        var coins = new Chances();
        for (int i = 0; i < 10; i++) {
            coins.add(0.5);
        }
        assertThat(coins.range(1)).isEqualTo(new Chances.Range(3, 5, 7));
    }
}
