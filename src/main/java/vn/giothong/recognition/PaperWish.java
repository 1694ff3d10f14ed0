package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a paper. A new one names its kind and its cases or its ceremony; the day is that on which it is to be issued. What
 * is missing is taken from the dated data, in a change it stays.
 */
record PaperWish(
        @Nullable PaperKind kind,
        @Nullable List<UUID> caseIds,
        @Nullable UUID ceremonyId,
        @Nullable LocalDate date,
        @Nullable String about,
        @Nullable String addressee,
        @Nullable Mandate mandate,
        @Nullable String onBehalfOf,
        @Nullable String position,
        @Nullable String signer,
        @Nullable String change,
        @Nullable Integer version) {
    static final PaperWish NONE = new PaperWish(null, null, null, null, null, null, null, null, null, null, null, null);

    /** The same again but for what changes, with these cases. */
    static PaperWish correcting(String change, List<UUID> caseIds) {
        return new PaperWish(null, caseIds, null, null, null, null, null, null, null, null, change, null);
    }

    static PaperWish of(@Nullable PaperWish given) {
        return given == null ? NONE : given;
    }
}
