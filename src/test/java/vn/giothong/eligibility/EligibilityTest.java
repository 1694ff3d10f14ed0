package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.eligibility.GiverWorld.DAY;
import static vn.giothong.eligibility.GiverWorld.GROWN;
import static vn.giothong.eligibility.GiverWorld.LAW;
import static vn.giothong.eligibility.GiverWorld.gave;
import static vn.giothong.eligibility.GiverWorld.giver;
import static vn.giothong.eligibility.GiverWorld.kg;
import static vn.giothong.eligibility.GiverWorld.wholeBlood;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** How reasons make one answer, whose rules they are, and what is told of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EligibilityTest {
    private static final Collecting HOSPITAL =
            new Collecting(UUID.fromString("018f0000-0000-7000-8000-000000000001"), "Bệnh viện");

    @Test
    void permanent_outweighs_the_doctor_the_doctor_a_date_and_every_reason_is_told() {
        var interval = new Flags.Earlier(DAY.minusDays(10), Component.WHOLE_BLOOD);
        var tattoo = Deferred.since("TATTOO", DAY.minusDays(3));
        var light = new Giver(Sex.F, GROWN, interval, List.of(tattoo));
        var answer = wholeBlood(light, kg("40"));
        assertThat(answer.verdict()).isEqualTo(Verdict.SEE_DOCTOR);
        assertThat(answer.notBefore()).isNull();
        assertThat(answer.reasons()).extracting(Reason::rule).containsExactly("TATTOO", "INTERVAL", "MIN_WEIGHT");
        var never = new Giver(Sex.F, GROWN, interval, List.of(tattoo, Deferred.since("PERMANENT", DAY)));
        assertThat(wholeBlood(never, kg("40")).verdict()).isEqualTo(Verdict.PERMANENT);
    }

    @Test
    void who_will_be_too_old_when_the_interval_is_over_is_told_now() {
        var giver = new Giver(
                Sex.M,
                Birth.on(LocalDate.of(1965, 4, 1)),
                new Flags.Earlier(DAY.minusDays(1), Component.WHOLE_BLOOD),
                List.of());
        assertThat(wholeBlood(giver, kg("60")).reasons())
                .extracting(Reason::rule)
                .containsExactly("INTERVAL", "MAX_AGE");
        assertThat(wholeBlood(giver, kg("60")).verdict()).isEqualTo(Verdict.SEE_DOCTOR);
    }

    @Test
    void a_collectors_stricter_rule_wins_and_is_named_and_a_milder_one_has_no_effect() {
        var stricter = collectors(RuleCode.INTERVAL, Component.PLATELETS, 3);
        var milder = collectors(RuleCode.MIN_WEIGHT, null, 40);
        var engine = new Eligibility(LawRules.book(List.of(stricter, milder), List.of()));
        var giver = gave(Component.PLATELETS, DAY.minusDays(14));
        var law = engine.answer(giver, new Question(DAY, Component.PLATELETS), kg("60"));
        var theirs = engine.answer(giver, new Question(DAY, Component.PLATELETS, HOSPITAL.id()), kg("60"));
        assertThat(law.verdict()).isEqualTo(Verdict.POSSIBLE);
        assertThat(theirs.notBefore()).isEqualTo(DAY.plusDays(7));
        assertThat(theirs.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.collectorId()).isEqualTo(HOSPITAL.id());
            assertThat(reason.message("vi")).contains("Bệnh viện");
        });
        var light =
                engine.answer(giver(Sex.F, GROWN), new Question(DAY, Component.WHOLE_BLOOD, HOSPITAL.id()), kg("41.9"));
        assertThat(light.verdict()).isEqualTo(Verdict.SEE_DOCTOR);
        assertThat(light.reasons()).singleElement().satisfies(reason -> assertThat(reason.collector())
                .isNull());
    }

    private static Rule collectors(RuleCode code, @Nullable Component component, int amount) {
        return new Rule(
                UUID.randomUUID(),
                code,
                component,
                null,
                HOSPITAL,
                BigDecimal.valueOf(amount),
                LocalDate.of(2020, 1, 1),
                null,
                "Quy định của bệnh viện",
                true);
    }

    @Test
    void without_the_medical_reasons_nothing_but_the_date_is_left() {
        var giver = new Giver(
                Sex.F,
                GROWN,
                null,
                List.of(
                        Deferred.since("TATTOO", LocalDate.of(2026, 2, 1)),
                        new Deferred("EXPOSURE", LocalDate.of(2026, 2, 2), LocalDate.of(2026, 9, 14), false, null)));
        var seen = wholeBlood(giver, kg("60")).withoutMedicalReasons();
        assertThat(seen.notBefore()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(seen.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("DEFERRAL");
            assertThat(reason.from()).isNull();
            assertThat(reason.message("vi")).isEqualTo("Có trì hoãn đến 14/09/2026.");
        });
        assertThat(seen.toString()).doesNotContain("TATTOO", "EXPOSURE", "Xăm", "Phơi nhiễm", "2026-02-0");
    }

    @Test
    void a_longer_rule_from_a_day_on_holds_for_who_gave_before_it() {
        var longer = new Rule(
                RuleCode.INTERVAL,
                Component.PLATELETS,
                null,
                BigDecimal.valueOf(3),
                LocalDate.of(2026, 3, 10),
                null,
                "–",
                true);
        var engine = new Eligibility(LawRules.book(List.of(longer), List.of()));
        var giver = gave(Component.PLATELETS, LocalDate.of(2026, 2, 28));
        assertThat(engine.answer(giver, new Question(DAY, Component.PLATELETS), kg("60"))
                        .notBefore())
                .isEqualTo(LocalDate.of(2026, 3, 21));
    }

    @Test
    void every_reason_tells_its_words_in_both_languages() {
        var giver = new Giver(
                Sex.F,
                GROWN,
                new Flags.Earlier(DAY.minusDays(3), Component.PLASMA),
                List.of(
                        Deferred.since("TATTOO", DAY.minusDays(3)),
                        Deferred.since("PREGNANT", DAY.minusDays(3)),
                        Deferred.since("PERMANENT", DAY)));
        var measures = new Measures(BigDecimal.valueOf(40), 100, 90, 40, 40, BigDecimal.valueOf(12), 50, 100);
        for (var component : Component.values()) {
            var answer = LAW.answer(giver, new Question(DAY, component), measures);
            for (var language : List.of("vi", "en")) {
                assertThat(answer.reasons()).allSatisfy(reason -> assertThat(reason.message(language))
                        .doesNotContain("eligibility_", "{", "null"));
                assertThat(answer.notes()).allSatisfy(note -> assertThat(note.message(language))
                        .doesNotContain("eligibility_", "{", "null"));
            }
        }
    }
}
