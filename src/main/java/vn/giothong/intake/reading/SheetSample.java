package vn.giothong.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people see of a sheet when they are asked for its columns. */
public record SheetSample(String sheet, int rows, int headerRow, List<Column> columns) {

    /**
     * A column of the sheet.
     *
     * @param column its letters
     * @param header its words, or blank
     * @param values the first values below the header
     * @param guess the name of the field that it seems to be, or null
     */
    public record Column(
            String column,
            String header,
            List<String> values,
            @Nullable String guess) {}
}
