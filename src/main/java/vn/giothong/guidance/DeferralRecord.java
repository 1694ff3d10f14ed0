package vn.giothong.guidance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.Wording;

/** A deferral as shown to one reader: without the right to know why, its date and source alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeferralRecord(
        UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean permanent,
        String source,
        Instant recordedAt,
        boolean mayVoid,
        @Nullable Voided voided) {
    /** Taken back by people, or by the outcome that it followed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Voided(Instant at, @Nullable String by, @Nullable String reason) {}

    static DeferralRecord whole(Deferral row, Wording name, String language, boolean mayVoid, @Nullable Voided voided) {
        return new DeferralRecord(
                row.id,
                row.reasonCode,
                name.in(language),
                row.eventOn,
                row.fromOn,
                row.untilOn,
                row.permanent,
                row.source,
                row.recordedAt,
                mayVoid,
                voided);
    }

    static DeferralRecord dateAlone(Deferral row, boolean mayVoid) {
        return new DeferralRecord(
                row.id, null, null, null, null, row.untilOn, null, row.source, row.recordedAt, mayVoid, null);
    }
}
