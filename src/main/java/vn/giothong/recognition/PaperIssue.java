package vn.giothong.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Number and day of a decision whose register is kept elsewhere; any other paper is of today and takes the next number. */
record PaperIssue(
        @Nullable Integer number,
        @Nullable LocalDate date,
        @Nullable Integer version) {
    static PaperIssue of(@Nullable PaperIssue given) {
        return given == null ? new PaperIssue(null, null, null) : given;
    }
}
