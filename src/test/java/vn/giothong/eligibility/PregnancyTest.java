package vn.giothong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** A pregnancy defers until its birth, which defers for twelve months more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PregnancyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final RuleBook law = LawRules.book();

    private Answer answer(Deferred... deferrals) {
        var giver = new Giver(Sex.F, Birth.in(1995), null, List.of(deferrals));
        return new Eligibility(law).answer(giver, new Question(DAY, Component.WHOLE_BLOOD), Measures.weight(null));
    }

    @Test
    void a_birth_ends_the_pregnancy_before_it() {
        var answer = answer(
                Deferred.since("PREGNANT", DAY.minusMonths(9)), Deferred.since("BIRTH_ABORT", DAY.minusMonths(1)));
        assertThat(answer.notBefore()).isEqualTo(DAY.plusMonths(11));
    }

    @Test
    void who_gave_birth_and_is_pregnant_again_sees_the_doctor() {
        assertThat(answer(Deferred.since("PREGNANT", DAY), Deferred.since("BIRTH_ABORT", DAY))
                        .verdict())
                .isEqualTo(Verdict.SEE_DOCTOR);
    }

    @Test
    void lists_and_the_desk_say_what_the_engine_says() {
        var pregnant = new Deferral(UUID.randomUUID(), "PREGNANT", DAY.minusMonths(22), "SELF", Instant.EPOCH);
        pregnant.eventOn = pregnant.fromOn;
        var birth = new Deferral(pregnant.donorId, "BIRTH_ABORT", DAY.minusMonths(13), "SELF", Instant.EPOCH);
        birth.eventOn = birth.fromOn;
        assertThat(answer(Deferred.of(pregnant), Deferred.of(birth)).possible()).isTrue();
        assertThat(NextDonation.of(law, null, null, List.of(pregnant, birth), DAY)
                        .allows(DAY))
                .isTrue();
    }
}
