package vn.giothong.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.Flag;
import vn.giothong.intake.reading.ColumnDoubt;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.intake.reading.SheetSample;

/** A list as it stands. */
public record ListView(
        UUID id,
        UUID driveId,
        ListSource source,
        String fileName,
        IntakeList.State state,
        int rowsKnown,
        int rowsDone,
        Summary summary,
        Map<Flag, Integer> flags,
        @Nullable ColumnPlan guess,
        List<SheetSample> samples,
        Set<ColumnDoubt> doubts,
        boolean mappable,
        List<UnreadSheet> unread,
        @Nullable ListError error,
        Instant uploadedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt) {

    /** Rows in their five states, which add up, and what the file says by itself; volume in ml. */
    public record Summary(
            int rows,
            int people,
            int donations,
            int deferrals,
            int noShows,
            int millilitres,
            int matched,
            @JsonProperty("new") int fresh,
            int toResolve,
            int repeated,
            int unreadable,
            int skipped,
            int waiting) {}

    /** A sheet of the file that was left aside, with so many rows. */
    public record UnreadSheet(String sheet, int rows) {}

    /** What went wrong, as a code and in words. */
    public record ListError(String code, String message) {}
}
