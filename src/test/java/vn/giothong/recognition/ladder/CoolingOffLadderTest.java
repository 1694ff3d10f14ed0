package vn.giothong.recognition.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.donor.Evidence;

/** Who was honoured by a rule waits some years for the next step of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoolingOffLadderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final AwardRule RULE = KnownRules.rule(
            "COOLING",
            SubjectKind.PERSON,
            new KnownRules.Each(Map.of(), List.of(), null, true, 3),
            KnownRules.steps(5, 10));

    /** The tenth on 2020-03-10; honours for the fifth on a day; the first day on which the tenth is due. */
    @ParameterizedTest
    @CsvSource({
        ",           ,           2020-03-10, ",
        "2016-05-01, ,           2020-03-10, 2019-05-01",
        "2017-03-10, ,           2020-03-10, 2020-03-10",
        "2017-03-11, ,           2020-03-11, 2020-03-11",
        "2019-12-31, ,           2022-12-31, 2022-12-31",
        "2020-02-29, ,           2023-02-28, 2023-02-28",
        "2018-01-01, 2019-06-01, 2022-06-01, 2022-06-01",
        "2019-06-01, 2018-01-01, 2022-06-01, 2022-06-01",
        "2021-01-01, ,           2024-01-01, 2024-01-01"
    })
    void the_next_step_is_due_when_three_years_have_passed_since_the_last_honour(
            @Nullable LocalDate one, @Nullable LocalDate other, LocalDate due, @Nullable LocalDate freeFrom) {
        var climb = climb(Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .map(day -> new Honour(5, day))
                .toList());
        var tenth = climb.reached(10).orElseThrow();
        var first = tenth.waitsUntil() == null ? tenth.on() : tenth.waitsUntil();
        assertThat(first).isEqualTo(due);
        assertThat(tenth.dueOn(due)).isTrue();
        assertThat(climb.freeFrom()).isEqualTo(freeFrom);
    }

    @Test
    void nothing_is_due_a_day_too_early() {
        var tenth = climb(List.of(new Honour(5, LocalDate.of(2019, 12, 31))))
                .reached(10)
                .orElseThrow();
        assertThat(tenth.dueOn(LocalDate.of(2022, 12, 30))).isFalse();
    }

    @Test
    void what_was_honoured_itself_waits_for_nothing() {
        var climb = climb(List.of(new Honour(5, LocalDate.of(2020, 5, 1)), new Honour(10, LocalDate.of(2021, 5, 1))));
        assertThat(climb.reached()).hasSize(2).allMatch(step -> step.waitsUntil() == null);
        assertThat(climb.freeFrom()).isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @Test
    void a_rule_without_such_years_keeps_nobody_waiting() {
        var history = history(List.of(new Honour(5, LocalDate.of(2020, 1, 1))));
        var climb = new Ladder(KnownRules.people()).climb(history, TODAY);
        assertThat(climb.reached(10).orElseThrow().waitsUntil()).isNull();
        assertThat(climb.freeFrom()).isNull();
    }

    private static Climb climb(List<Honour> honours) {
        return new Ladder(RULE).climb(history(honours), TODAY);
    }

    private static History history(List<Honour> honours) {
        return History.of(List.of(), new Opening(10, Evidence.B, LocalDate.of(2020, 3, 10)))
                .with(honours);
    }
}
