package vn.giothong.intake.reading;

import java.util.List;

/** The rows of a visible sheet that are not blank. */
record RawSheet(String name, List<RawRow> rows) {

    int width() {
        return rows.stream().mapToInt(RawRow::width).max().orElse(0);
    }
}
