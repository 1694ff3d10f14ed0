package vn.giothong.intake.reading;

import java.util.List;

/** A row that is not blank, by its number in the file counted from 1. */
record RawRow(int number, List<Cell> cells) {

    Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    int width() {
        return cells.size();
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The column of the first cell that is not blank. */
    int first() {
        var column = 0;
        while (column < cells.size() && cells.get(column).isBlank()) {
            column++;
        }
        return column;
    }
}
