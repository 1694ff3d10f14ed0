package vn.giothong.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV as one sheet, whatever its encoding and delimiter. */
final class CsvSheets {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 60;
    private static final int MAX_LINES_OF_A_CELL = 8;

    private CsvSheets() {}

    static List<RawSheet> read(Path file, String name) throws IOException {
        var delimiter = delimiter(file);
        try {
            return read(file, name, format(delimiter, '"'));
        } catch (RuntimeException unbalancedQuotes) {
            if (unbalancedQuotes instanceof UnreadableListException) {
                throw unbalancedQuotes;
            }
            return read(file, name, format(delimiter, null));
        }
    }

    private static CSVFormat format(char delimiter, @Nullable Character quote) {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    private static List<RawSheet> read(Path file, String name, CSVFormat format) throws IOException {
        var collector = new SheetCollector();
        collector.sheet(name);
        try (var reader = CsvText.open(file);
                var records = format.parse(reader)) {
            for (var row : records) {
                if (format.getQuoteCharacter() != null && hasSwallowedRows(row)) {
                    throw new IllegalStateException("a quote that opens and never closes");
                }
                collector.row(
                        (int) row.getRecordNumber(),
                        row.stream().map(Cell::untyped).toList());
            }
        }
        return collector.sheets();
    }

    private static boolean hasSwallowedRows(CSVRecord row) {
        return row.stream()
                .anyMatch(cell -> cell.lines().limit(MAX_LINES_OF_A_CELL + 1L).count() > MAX_LINES_OF_A_CELL);
    }

    /** The delimiter that cuts the most rows into the same number of cells, counted by the cells that it makes. */
    private static char delimiter(Path file) throws IOException {
        var best = ',';
        var bestCells = 0;
        for (var delimiter : DELIMITERS) {
            var cells = cells(file, delimiter);
            if (cells > bestCells) {
                best = delimiter;
                bestCells = cells;
            }
        }
        return best;
    }

    private static int cells(Path file, char delimiter) throws IOException {
        var rowsByWidth = new HashMap<Integer, Integer>();
        try (var reader = CsvText.open(file);
                var records = format(delimiter, '"').parse(reader)) {
            var rows = records.iterator();
            for (var i = 0; i < SAMPLE && rows.hasNext(); i++) {
                rowsByWidth.merge(rows.next().size(), 1, Integer::sum);
            }
        } catch (UncheckedIOException unbalancedQuotes) {
            return 0;
        }
        return rowsByWidth.entrySet().stream()
                .mapToInt(entry -> (entry.getKey() - 1) * entry.getValue())
                .max()
                .orElse(0);
    }
}
