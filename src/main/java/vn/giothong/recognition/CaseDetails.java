package vn.giothong.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a step: number, date and signer of a decision; date, by whom and receipt of a handing over; date, number and amount
 * in dong of a payment; the reason of anything else. The version is that of the one case the step is for.
 */
record CaseDetails(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String signer,
        @Nullable String by,
        @Nullable String receipt,
        @Nullable Long amount,
        @Nullable String reason,
        @Nullable Integer version) {
    static final CaseDetails NONE = new CaseDetails(null, null, null, null, null, null, null, null);

    static CaseDetails of(@Nullable CaseDetails given) {
        return given == null ? NONE : given;
    }
}
