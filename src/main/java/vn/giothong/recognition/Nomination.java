package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom somebody nominates by which rule; the amount is of people or percent. Above what the register counts, or where it
 * counts nothing, the document is named that shows the amount. */
record Nomination(
        @Nullable String rule,
        @Nullable UUID subjectId,
        @Nullable Integer amount,
        @Nullable LocalDate on,
        @Nullable String reason,
        @Nullable String evidence) {}
