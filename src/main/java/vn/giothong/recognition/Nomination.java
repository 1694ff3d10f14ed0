package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom somebody nominates by which rule; the amount is of people or percent and needed where the rule counts
 * them and the register does not. */
record Nomination(
        @Nullable String rule,
        @Nullable UUID subjectId,
        @Nullable Integer amount,
        @Nullable LocalDate on,
        @Nullable String reason) {}
