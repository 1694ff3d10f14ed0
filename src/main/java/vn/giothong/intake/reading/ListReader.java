package vn.giothong.intake.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file as a list of people who came to donate, or asks for its columns. */
public final class ListReader {

    /** The largest upload, in bytes. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    /** The most rows of data in one file. */
    public static final int MAX_ROWS = 20_000;

    private static final int STEP = 200;

    /**
     * What to read and how.
     *
     * @param fileName names the only sheet of a CSV; the kind of the file is told by its content
     * @param driveDate gives two-digit years their century
     * @param plan the columns, or null to find them
     */
    public record Request(
            Path file,
            String fileName,
            ListSource source,
            LocalDate driveDate,
            @Nullable ColumnPlan plan,
            RememberedHeaders remembered) {}

    /**
     * Reads without changing anything.
     *
     * @throws UnreadableListException when the file is no list, with the reason
     */
    public ReadResult read(Request request, ReadProgress progress) throws IOException {
        var sheets = sheets(request);
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new UnreadableListException(ListProblem.LIST_EMPTY);
        }
        var planner = new ListPlanner(new ListContext(request.source(), request.driveDate(), request.remembered()));
        if (request.plan() != null) {
            var tables = ListPlanner.tables(request.plan(), sheets);
            return new ReadResult.ReadList(
                    plan(tables), planner.samples(sheets), rows(tables, request.driveDate(), progress));
        }
        var plan = planner.plan(sheets);
        return plan.doubts().isEmpty()
                ? new ReadResult.ReadList(
                        plan(plan.tables()), plan.samples(), rows(plan.tables(), request.driveDate(), progress))
                : new ReadResult.ColumnsNeeded(plan.guess(), plan.samples(), plan.doubts());
    }

    private static List<RawSheet> sheets(Request request) throws IOException {
        if (Files.size(request.file()) > MAX_BYTES) {
            throw new UnreadableListException(ListProblem.LIST_TOO_LARGE);
        }
        return switch (FileKind.of(request.file())) {
            case XLSX -> XlsxSheets.read(request.file());
            case XLS -> XlsSheets.read(request.file());
            case CSV -> CsvSheets.read(request.file(), request.fileName().replaceFirst("\\.[^.]*$", ""));
        };
    }

    private static ColumnPlan plan(List<Table> tables) {
        return new ColumnPlan(tables.stream().map(Table::plan).toList());
    }

    private static List<ReadRow> rows(List<Table> tables, LocalDate day, ReadProgress progress) {
        var tells = tables.stream().anyMatch(Table::showsDonations);
        var found = tables.stream()
                .map(table -> new RowSieve(table, day).dataRows())
                .toList();
        var known = found.stream().mapToInt(List::size).sum();
        if (known == 0) {
            throw new UnreadableListException(ListProblem.LIST_EMPTY);
        }
        if (known > MAX_ROWS) {
            throw new UnreadableListException(ListProblem.LIST_TOO_MANY_ROWS);
        }
        var rows = new ArrayList<ReadRow>(known);
        for (var i = 0; i < tables.size(); i++) {
            for (var data : found.get(i)) {
                rows.add(row(rows.size() + 1, tables.get(i), data, tells, day));
                if (rows.size() % STEP == 0) {
                    progress.rows(rows.size(), known);
                }
            }
        }
        progress.rows(known, known);
        return SharedNumbers.mark(Repeats.mark(rows));
    }

    private static ReadRow row(int n, Table table, RowSieve.DataRow data, boolean tells, LocalDate day) {
        var cells = new RowCells(table, data.row());
        var reader = new PersonReader(cells, day);
        var person = reader.read();
        var outcome = new OutcomeReader(cells).read(tells);
        return new ReadRow(
                n,
                table.sheet(),
                data.row().number(),
                cells.all(),
                cells.papers(),
                cells.headed(new ReasonReader(cells).all(outcome.outcome())),
                data.section(),
                person,
                outcome,
                cells.notes(),
                reader.unreadable(),
                null);
    }
}
