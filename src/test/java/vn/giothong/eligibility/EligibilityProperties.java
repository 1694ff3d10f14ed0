package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** What holds for every person, day and component. */
class EligibilityProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Collecting HOSPITAL = new Collecting(new UUID(1, 1), "Bệnh viện");

    private final RuleBook law = LawRules.book();
    private final Eligibility eligibility = new Eligibility(law);

    private static Arbitrary<LocalDate> around(int daysBefore, int daysAfter) {
        return Arbitraries.integers().between(-daysBefore, daysAfter).map(DAY::plusDays);
    }

    @Provide
    Arbitrary<Giver> givers() {
        var births = Arbitraries.oneOf(
                around(62 * 365, -17 * 365).map(Birth::on),
                Arbitraries.integers().between(1963, 2009).map(Birth::in));
        var last = Combinators.combine(around(120, 0), Arbitraries.of(Component.class))
                .as(Flags.Earlier::new)
                .injectNull(0.3);
        var codes = Arbitraries.of(LawRules.codes());
        var deferrals = Combinators.combine(codes, around(400, 30))
                .as(Deferred::since)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(Sex.class).injectNull(0.2), births.injectNull(0.1), last, deferrals)
                .as(Giver::new);
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(around(10, 200), Arbitraries.of(Component.class))
                .as(Question::new);
    }

    @Provide
    Arbitrary<Measures> measures() {
        return Arbitraries.integers()
                .between(40, 80)
                .map(BigDecimal::valueOf)
                .injectNull(0.2)
                .map(Measures::weight);
    }

    @Property
    void never_earlier_than_any_single_reason_allows(
            @ForAll("givers") Giver giver,
            @ForAll("questions") Question question,
            @ForAll("measures") Measures measures) {
        var answer = eligibility.answer(giver, question, measures);
        for (var alone : alone(giver)) {
            assertNoEarlier(answer, eligibility.answer(alone, question, Measures.weight(null)));
        }
        assertNoEarlier(answer, eligibility.answer(only(giver, null, List.of()), question, measures));
        assertThat(answer.possible()).isEqualTo(answer.reasons().isEmpty());
        assertThat(answer.notBefore() != null).isEqualTo(answer.verdict() == Verdict.NOT_BEFORE);
    }

    /** The same person with one thing in the way: the birth, the donation given last, or one of the deferrals. */
    private static List<Giver> alone(Giver giver) {
        var alone = new ArrayList<Giver>();
        alone.add(new Giver(giver.sex(), giver.birth(), null, List.of()));
        alone.add(only(giver, giver.last(), List.of()));
        giver.deferrals().stream()
                // a birth ends its pregnancy: these two are one matter
                .filter(deferred -> !deferred.code().equals("PREGNANT"))
                .forEach(deferred -> alone.add(only(giver, null, List.of(deferred))));
        return alone;
    }

    private static Giver only(Giver giver, Flags.@Nullable Earlier last, List<Deferred> deferrals) {
        return new Giver(giver.sex(), null, last, deferrals);
    }

    private static void assertNoEarlier(Answer answer, Answer alone) {
        assertThat(answer.verdict()).isGreaterThanOrEqualTo(alone.verdict());
        if (answer.notBefore() != null && alone.notBefore() != null) {
            assertThat(answer.notBefore()).isAfterOrEqualTo(alone.notBefore());
        }
    }

    @Property
    void on_the_day_named_it_is_possible_and_on_the_eve_it_is_not(
            @ForAll("givers") Giver giver,
            @ForAll("questions") Question question,
            @ForAll("measures") Measures measures) {
        var day = eligibility.answer(giver, question, measures).notBefore();
        if (day != null) {
            assertThat(eligibility.answer(giver, question.on(day), measures).possible())
                    .isTrue();
            assertThat(eligibility
                            .answer(giver, question.on(day.minusDays(1)), measures)
                            .possible())
                    .isFalse();
        }
    }

    /** Age aside, and what happens after the day, waiting never takes a possibility away. */
    @Property
    void waiting_never_makes_it_worse(
            @ForAll("givers") Giver giver,
            @ForAll("questions") Question question,
            @ForAll("measures") Measures measures,
            @ForAll @IntRange(min = 0, max = 400) int days) {
        var begun = new Giver(
                giver.sex(),
                Birth.on(LocalDate.of(1990, 1, 1)),
                giver.last() != null && giver.last().givenOn().isAfter(question.day()) ? null : giver.last(),
                giver.deferrals().stream()
                        .filter(deferral -> !deferral.from().isAfter(question.day()))
                        .toList());
        var now = eligibility.answer(begun, question, measures);
        var later = eligibility.answer(begun, question.on(question.day().plusDays(days)), measures);
        assertThat(later.verdict()).isLessThanOrEqualTo(now.verdict());
        if (now.notBefore() != null && later.notBefore() != null) {
            assertThat(later.notBefore()).isEqualTo(now.notBefore());
        }
    }

    @Property
    void a_collectors_rule_never_gives_an_earlier_answer(
            @ForAll("givers") Giver giver,
            @ForAll("questions") Question question,
            @ForAll("measures") Measures measures,
            @ForAll @IntRange(min = 1, max = 30) int weeks,
            @ForAll @IntRange(min = 30, max = 70) int weight,
            @ForAll @IntRange(min = 1, max = 24) int months) {
        var rules = List.of(
                own(RuleCode.INTERVAL, weeks), own(RuleCode.MIN_WEIGHT, weight), own(RuleCode.MAX_AGE, weeks + 40));
        var lengths = List.of(new DeferralRule(
                null,
                "TATTOO",
                DeferralRule.Start.EVENT,
                new Length(months, Length.Unit.MONTHS),
                HOSPITAL,
                LocalDate.of(2020, 1, 1),
                null,
                "–",
                true));
        var engine = new Eligibility(LawRules.book(rules, lengths));
        var byLaw = eligibility.answer(giver, question, measures);
        var theirs = engine.answer(giver, new Question(question.day(), question.component(), HOSPITAL.id()), measures);
        assertThat(theirs.verdict()).isGreaterThanOrEqualTo(byLaw.verdict());
        if (byLaw.notBefore() != null && theirs.notBefore() != null) {
            assertThat(theirs.notBefore()).isAfterOrEqualTo(byLaw.notBefore());
        }
        assertThat(theirs.maxVolumeMl() <= byLaw.maxVolumeMl() || measures.weightKg() == null)
                .isTrue();
    }

    private static Rule own(RuleCode code, int amount) {
        return new Rule(
                UUID.randomUUID(),
                code,
                null,
                null,
                HOSPITAL,
                BigDecimal.valueOf(amount),
                LocalDate.of(2020, 1, 1),
                null,
                "–",
                true);
    }
}
