package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.List;

/** Gathers the sheets of a file and stops before they fill the memory. */
final class SheetCollector {

    static final int MAX_COLUMNS = 100;
    /** Room for 20,000 rows of data with titles, sections, subtotals and summary sheets. */
    private static final int MAX_ROWS = 25_000;

    private static final int MAX_CELLS = 800_000;
    private static final long MAX_CHARACTERS = 24_000_000;

    private final List<RawSheet> sheets = new ArrayList<>();
    private List<RawRow> rows = new ArrayList<>();
    private int rowCount;
    private int cellCount;
    private long characters;

    void sheet(String name) {
        rows = new ArrayList<>();
        sheets.add(new RawSheet(name, rows));
    }

    /** Takes a row, counted from 1, unless it is blank. */
    void row(int number, List<Cell> cells) {
        var width = Math.min(cells.size(), MAX_COLUMNS);
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        if (width == 0) {
            return;
        }
        rows.add(new RawRow(number, List.copyOf(cells.subList(0, width))));
        count(cells.subList(0, width));
    }

    private void count(List<Cell> cells) {
        rowCount++;
        cellCount += cells.size();
        characters += cells.stream().mapToLong(cell -> cell.text().length()).sum();
        if (rowCount > MAX_ROWS) {
            throw new UnreadableListException(ListProblem.LIST_TOO_MANY_ROWS);
        }
        if (cellCount > MAX_CELLS || characters > MAX_CHARACTERS) {
            throw new UnreadableListException(ListProblem.LIST_TOO_LARGE);
        }
    }

    List<RawSheet> sheets() {
        return sheets;
    }
}
