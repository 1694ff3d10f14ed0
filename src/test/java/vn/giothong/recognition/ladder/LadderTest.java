package vn.giothong.recognition.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;

class LadderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 10);

    static Stream<Arguments> every_count_from_0_to_120_reaches_the_steps_at_or_below_it_and_nothing_else() {
        int[] people = {1, 5, 10, 15, 20, 30, 40, 50, 70, 100};
        int[] families = {3, 5, 10, 15, 20};
        int[] credits = {1, 5, 10, 25, 50, 75, 100};
        return Stream.of(
                        Arguments.of(KnownRules.people(), people),
                        Arguments.of(KnownRules.families(), families),
                        Arguments.of(KnownRules.quangNam(), people),
                        Arguments.of(KnownRules.nhs(), credits))
                .flatMap(ladder -> IntStream.rangeClosed(0, 120)
                        .mapToObj(count -> Arguments.of(ladder.get()[0], ladder.get()[1], count)));
    }

    @ParameterizedTest
    @MethodSource
    void every_count_from_0_to_120_reaches_the_steps_at_or_below_it_and_nothing_else(
            AwardRule rule, int[] steps, int count) {
        var climb = climb(rule, gifts(count, Component.WHOLE_BLOOD, Sex.M, 90));
        assertThat(thresholds(climb))
                .containsExactlyElementsOf(IntStream.of(steps)
                        .filter(step -> step <= count)
                        .boxed()
                        .toList());
        assertThat(climb.total()).isEqualTo(count);
        for (var one : climb.reached()) {
            assertThat(one.on()).isEqualTo(day(one.step().threshold() - 1, 90));
        }
    }

    @ParameterizedTest
    @MethodSource("counts")
    void an_opening_balance_reaches_the_same_steps_as_donations(int count) {
        var steps = KnownRules.people();
        for (int opening = 0; opening <= count; opening += 7) {
            var history = History.of(
                    gifts(count - opening, Component.WHOLE_BLOOD, Sex.M, 90),
                    new Opening(opening, Evidence.B, FIRST.minusDays(1)));
            assertThat(thresholds(new Ladder(steps).climb(history, FIRST.plusYears(40))))
                    .isEqualTo(thresholds(climb(steps, gifts(count, Component.WHOLE_BLOOD, Sex.M, 90))));
        }
    }

    static IntStream counts() {
        return IntStream.rangeClosed(0, 120);
    }

    @Test
    void an_opening_balance_too_weakly_known_counts_nothing() {
        var climb =
                new Ladder(KnownRules.people()).climb(History.of(List.of(), new Opening(60, Evidence.D, FIRST)), TODAY);
        assertThat(climb.total()).isZero();
        assertThat(climb.reached()).isEmpty();
    }

    @Test
    void an_opening_balance_counts_from_its_own_last_day_on() {
        var early = gifts(1, Component.WHOLE_BLOOD, Sex.M, 90);
        var until = FIRST.plusYears(2);
        var climb = new Ladder(KnownRules.people()).climb(History.of(early, new Opening(4, Evidence.C, until)), TODAY);
        assertThat(climb.reached(1).orElseThrow().on()).isEqualTo(FIRST);
        assertThat(climb.reached(5).orElseThrow().on()).isEqualTo(until);
    }

    @Test
    void what_is_left_out_says_why() {
        var voided = gift(1, FIRST, Component.WHOLE_BLOOD, Sex.M, Evidence.A, Gift.Standing.VOIDED);
        var told = gift(2, FIRST.plusDays(100), Component.WHOLE_BLOOD, Sex.M, Evidence.D, Gift.Standing.LIVE);
        var outside = gift(3, FIRST.plusDays(200), Component.WHOLE_BLOOD, Sex.M, Evidence.A, Gift.Standing.OUTSIDE);
        var ahead = gift(4, TODAY.plusDays(1), Component.WHOLE_BLOOD, Sex.M, Evidence.A, Gift.Standing.LIVE);
        var counted = gift(5, FIRST.plusDays(300), Component.PLASMA, Sex.M, Evidence.C, Gift.Standing.LIVE);
        var climb = new Ladder(KnownRules.people())
                .climb(History.of(List.of(voided, told, outside, ahead, counted), null), TODAY);
        assertThat(climb.leftOut())
                .containsExactlyInAnyOrder(
                        new Climb.LeftOut(voided, Climb.Why.VOIDED),
                        new Climb.LeftOut(told, Climb.Why.EVIDENCE),
                        new Climb.LeftOut(outside, Climb.Why.OUTSIDE_FAMILY),
                        new Climb.LeftOut(ahead, Climb.Why.LATER));
        assertThat(climb.counted()).containsExactly(new Climb.Counted(counted, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void ten_in_the_plain_are_seven_in_the_mountains(int count) {
        var gifts = gifts(count, Component.WHOLE_BLOOD, Sex.F, 90);
        var rule = new Ladder(KnownRules.quangNamCeremony());
        var plain = rule.climb(new History(gifts, null, Area.PLAIN, null, List.of()), FIRST.plusYears(40));
        var mountain = rule.climb(new History(gifts, null, Area.MOUNTAIN, null, List.of()), FIRST.plusYears(40));
        assertThat(plain.reached()).hasSize(count >= 10 ? 1 : 0);
        assertThat(mountain.reached()).hasSize(count >= 7 ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("counts")
    void avis_asks_a_count_or_years_and_a_lower_one(int count) {
        // four a year, the first day of a membership that has lasted exactly as long as the donations took
        int[][] table = {{8, 3, 6}, {16, 5, 12}, {36, 10, 24}, {50, 20, 40}, {75, 30, 60}, {100, 40, 80}};
        var gifts = quarterly(count, Sex.M);
        var today = count == 0 ? FIRST : gifts.get(count - 1).on();
        var climb = new Ladder(KnownRules.avis()).climb(History.of(gifts, null), today);
        var expected = Arrays.stream(table)
                .filter(step -> count >= step[0]
                        || (count >= step[2] && !FIRST.plusYears(step[1]).isAfter(today)))
                .map(step -> step[0])
                .toList();
        assertThat(thresholds(climb)).isEqualTo(expected);
    }

    @Test
    void avis_reaches_a_step_on_the_day_its_years_are_full() {
        var gifts = quarterly(6, Sex.M);
        var ladder = new Ladder(KnownRules.avis());
        var full = FIRST.plusYears(3);
        assertThat(ladder.climb(History.of(gifts, null), full.minusDays(1)).reached())
                .isEmpty();
        assertThat(ladder.climb(History.of(gifts, null), full)
                        .reached(8)
                        .orElseThrow()
                        .on())
                .isEqualTo(full);
    }

    @Test
    void avis_counts_at_most_four_a_year() {
        var gifts = gifts(10, Component.WHOLE_BLOOD, Sex.M, 20);
        var climb = climb(KnownRules.avis(), gifts);
        assertThat(climb.total()).isEqualTo(4);
        assertThat(climb.leftOut()).hasSize(6).allSatisfy(left -> assertThat(left.why())
                .isEqualTo(Climb.Why.YEARLY_CAP));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void womens_whole_blood_counts_double_up_to_fifty(int count) {
        var climb = climb(KnownRules.avis(), quarterly(count, Sex.F));
        assertThat(climb.total()).isEqualTo(count <= 25 ? 2 * count : 25 + count);
    }

    @Test
    void in_a_full_year_the_heaviest_donations_count() {
        var plasma = new ArrayList<Gift>();
        for (int i = 0; i < 4; i++) {
            plasma.add(gift(i, FIRST.plusDays(14L * i), Component.PLASMA, Sex.F, Evidence.A, Gift.Standing.LIVE));
        }
        var blood = gift(9, FIRST.plusDays(100), Component.WHOLE_BLOOD, Sex.F, Evidence.A, Gift.Standing.LIVE);
        plasma.add(blood);
        var climb = climb(KnownRules.avis(), plasma);
        assertThat(climb.total()).isEqualTo(5);
        assertThat(climb.counted())
                .extracting(Climb.Counted::gift)
                .contains(blood)
                .hasSize(4);
    }

    @Test
    void credits_weigh_components() {
        var climb = climb(KnownRules.nhs(), gifts(9, Component.PLATELETS, Sex.M, 30));
        assertThat(climb.total()).isEqualTo(27);
        assertThat(thresholds(climb)).containsExactly(1, 5, 10, 25);
    }

    @Test
    void a_ladder_that_may_skip_gives_the_highest_step_of_a_day() {
        var each = new KnownRules.Each(java.util.Map.of(), List.of(), null, false, null);
        var rule = KnownRules.rule("SKIP", SubjectKind.PERSON, each, KnownRules.steps(1, 5, 10));
        var history = History.of(List.of(), new Opening(12, Evidence.A, FIRST));
        assertThat(thresholds(new Ladder(rule).climb(history, TODAY))).containsExactly(10);
        assertThat(new Ladder(rule).reachedBy(7)).extracting(Step::threshold).containsExactly(5);
        assertThat(new Ladder(KnownRules.people()).reachedBy(7))
                .extracting(Step::threshold)
                .containsExactly(1, 5);
    }

    static List<Integer> thresholds(Climb climb) {
        return climb.reached().stream().map(one -> one.step().threshold()).toList();
    }

    static Climb climb(AwardRule rule, List<Gift> gifts) {
        return new Ladder(rule).climb(History.of(gifts, null), FIRST.plusYears(60));
    }

    private static LocalDate day(int n, int apart) {
        return FIRST.plusDays((long) n * apart);
    }

    static List<Gift> gifts(int count, Component component, Sex sex, int apart) {
        return IntStream.range(0, count)
                .mapToObj(n -> gift(n, day(n, apart), component, sex, Evidence.A, Gift.Standing.LIVE))
                .toList();
    }

    /** Four in each calendar year. */
    private static List<Gift> quarterly(int count, Sex sex) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        gift(n, FIRST.plusMonths(3L * n), Component.WHOLE_BLOOD, sex, Evidence.A, Gift.Standing.LIVE))
                .toList();
    }

    static Gift gift(int n, LocalDate on, Component component, Sex sex, Evidence evidence, Gift.Standing standing) {
        return new Gift(new UUID(0, n), new UUID(1, 1), on, component, evidence, sex, standing);
    }
}
