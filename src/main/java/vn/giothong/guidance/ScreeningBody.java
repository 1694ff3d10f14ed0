package vn.giothong.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Sex;
import vn.giothong.web.Given;

/** What somebody answered before giving. A donor who is signed in is known; others tell of themselves what they like. */
record ScreeningBody(
        @Nullable UUID driveId,
        @Nullable List<Reply> answers,
        @Nullable Integer birthYear,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable BigDecimal weightKg,
        CheckBody.@Nullable Gift lastDonation,
        @Nullable Boolean keep) {
    record Reply(
            @Nullable String question,
            @Nullable Boolean yes,
            @Nullable LocalDate eventOn) {}

    List<Reply> replies() {
        return answers == null ? List.of() : Given.several("answers", answers);
    }

    boolean wantsKeeping() {
        return Boolean.TRUE.equals(keep);
    }
}
