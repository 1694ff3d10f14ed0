package vn.giothong.recognition.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;

class LadderProperties {
    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    @Property(tries = 400)
    void one_more_donation_takes_no_step_away_and_delays_none(
            @ForAll("rules") AwardRule rule, @ForAll("gifts") List<Gift> gifts, @ForAll("gift") Gift more) {
        var extra = new Gift(
                new java.util.UUID(7, 7),
                more.donorId(),
                more.on(),
                more.component(),
                more.evidence(),
                Sex.F,
                more.standing());
        var with = new ArrayList<>(gifts);
        with.add(extra);
        var before = climb(rule, gifts);
        var after = climb(rule, with);
        assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
        for (var one : before.reached()) {
            var then = after.reached(one.step().threshold()).orElseThrow();
            assertThat(then.on()).isBeforeOrEqualTo(one.on());
        }
    }

    @Property(tries = 300)
    void no_step_is_reached_twice_and_none_before_a_lower_one(
            @ForAll("rules") AwardRule rule, @ForAll("gifts") List<Gift> gifts) {
        var reached = climb(rule, gifts).reached();
        assertThat(reached)
                .extracting(one -> one.step().threshold())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(reached).extracting(Climb.Reached::on).isSorted();
    }

    @Property(tries = 300)
    void the_order_of_entry_does_not_matter(
            @ForAll("rules") AwardRule rule, @ForAll("gifts") List<Gift> gifts, @ForAll long seed) {
        var shuffled = new ArrayList<>(gifts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(climb(rule, shuffled)).isEqualTo(climb(rule, gifts));
    }

    @Property(tries = 300)
    void every_donation_is_either_counted_or_left_out(
            @ForAll("rules") AwardRule rule, @ForAll("gifts") List<Gift> gifts) {
        var climb = climb(rule, gifts);
        var told = new ArrayList<Gift>();
        climb.counted().forEach(one -> told.add(one.gift()));
        climb.leftOut().forEach(one -> told.add(one.gift()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(gifts);
    }

    private static Climb climb(AwardRule rule, List<Gift> gifts) {
        return new Ladder(rule).climb(History.of(gifts, null), TODAY);
    }

    @Provide
    Arbitrary<AwardRule> rules() {
        return Arbitraries.of(
                KnownRules.people(),
                KnownRules.families(),
                KnownRules.quangNamCeremony(),
                KnownRules.nhs(),
                withoutYears(KnownRules.avis()));
    }

    /** Counts alone: with years a lower step may ripen later than a higher one is reached by number. */
    private static AwardRule withoutYears(AwardRule avis) {
        var each = new KnownRules.Each(avis.credits(), avis.bonuses(), avis.yearlyCap(), true, null);
        return KnownRules.rule("AVIS", SubjectKind.PERSON, each, KnownRules.steps(8, 16, 36, 50, 75, 100));
    }

    @Provide
    Arbitrary<List<Gift>> gifts() {
        return gift().list().ofMaxSize(130).map(LadderProperties::numbered);
    }

    @Provide
    Arbitrary<Gift> gift() {
        var standings = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(9, Gift.Standing.LIVE),
                net.jqwik.api.Tuple.of(1, Gift.Standing.VOIDED),
                net.jqwik.api.Tuple.of(1, Gift.Standing.OUTSIDE));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9_500),
                        Arbitraries.of(Component.class),
                        Arbitraries.of(Evidence.class),
                        standings)
                .as((day, component, evidence, standing) ->
                        LadderTest.gift(0, FIRST.plusDays(day), component, Sex.F, evidence, standing));
    }

    private static List<Gift> numbered(List<Gift> gifts) {
        var numbered = new ArrayList<Gift>();
        for (var gift : gifts) {
            numbered.add(LadderTest.gift(
                    numbered.size(), gift.on(), gift.component(), Sex.F, gift.evidence(), gift.standing()));
        }
        return numbered;
    }
}
