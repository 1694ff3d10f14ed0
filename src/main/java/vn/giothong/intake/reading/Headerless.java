package vn.giothong.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds people in a sheet by the look of its cells, where no header names them. */
final class Headerless {

    /** What stands above the first row of a sheet. */
    static final Header NO_HEADER = new Header(0, -1, Map.of());

    private static final int MOST_TO_CALL = 3;

    private final RawSheet sheet;
    private final LocalDate day;

    Headerless(RawSheet sheet, LocalDate day) {
        this.sheet = sheet;
        this.day = day;
    }

    /** The first name in a column of names, or -1. */
    int firstRowOfNames() {
        for (var column = 0; column < sheet.width(); column++) {
            if (new ColumnContent(sheet.rows(), column, day).areNames()) {
                var at = column;
                var row = sheet.rows().stream()
                        .filter(any -> ColumnContent.isName(any.cell(at).text()))
                        .findFirst();
                return row.map(sheet.rows()::indexOf).orElse(-1);
            }
        }
        return -1;
    }

    /** The row right above another as its header, whatever its words say. */
    Header above(int row, RememberedHeaders remembered) {
        return row > 0 && sheet.rows().get(row - 1).filled() > 1
                ? Header.of(sheet, row - 1, remembered)
                : new Header(row, row - 1, Map.of());
    }

    /** Whether names stand above a row beside a birth or a paper; beside a phone alone a few may be of whom to call. */
    boolean hasPeopleAbove(int row) {
        var named = sheet.rows().subList(0, row).stream()
                .filter(any -> any.cells().stream().anyMatch(cell -> ColumnContent.isName(cell.text())))
                .toList();
        return named.stream().anyMatch(any -> has(any, cell -> cell.areBirths() || cell.arePapers()))
                || named.stream()
                                .filter(any -> has(any, ColumnContent::arePhones))
                                .count()
                        > MOST_TO_CALL;
    }

    private boolean has(RawRow row, Predicate<ColumnContent> test) {
        return IntStream.range(0, row.width())
                .mapToObj(column -> new ColumnContent(List.of(row), column, day))
                .anyMatch(test);
    }
}
