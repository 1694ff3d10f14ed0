package vn.giothong.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an area and a period with their breakdown; whatever it is by, the rows add up to the total. The year before is the
 * same period a year earlier. The target is the year's where one was set for a whole year, else the sum of the drives'. Units and
 * drives have targets of their own; by month, campaign, collector or place a target that was set for the year has no parts.
 */
public record FigureReport(
        @Nullable UUID chapterId,
        String name,
        LocalDate from,
        LocalDate to,
        String by,
        String tree,
        List<FigureRow> rows,
        FigureRow total,
        FigureRow yearBefore) {
    /** The key of the text above the rows. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public String heading() {
        return "reportBy_" + by;
    }
}
