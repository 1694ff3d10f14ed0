package vn.giothong.drive;

import java.util.List;

/** A breakdown of a drive's figures as a table: what it is by, its rows, and their sum. */
public record DriveTable(String kind, List<Row> rows, int total) {
    /** How many fall on one item. */
    public record Row(String label, int number) {}

    static DriveTable of(String kind, List<Row> rows) {
        return new DriveTable(kind, rows, rows.stream().mapToInt(Row::number).sum());
    }
}
