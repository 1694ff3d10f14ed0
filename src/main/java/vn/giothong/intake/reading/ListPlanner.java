package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decides over all sheets of a file which tables are read, or what has to be asked. */
final class ListPlanner {

    /** The tables to read, or what has to be asked about the guesses. */
    record Plan(List<Table> tables, Set<ColumnDoubt> doubts, ColumnPlan guess, List<SheetSample> samples) {}

    private final ListContext context;

    ListPlanner(ListContext context) {
        this.context = context;
    }

    Plan plan(List<RawSheet> sheets) {
        var found = found(sheets);
        if (found.isEmpty()) {
            throw new UnreadableListException(ListProblem.LIST_EMPTY);
        }
        var people = found.stream().filter(sheet -> isOfPeople(sheet, found)).toList();
        if (people.isEmpty()) {
            var empty = found.stream().anyMatch(SheetTables::isHeaderAlone);
            throw new UnreadableListException(empty ? ListProblem.LIST_EMPTY : ListProblem.LIST_NO_TABLE);
        }
        var doubts = doubts(people);
        var tables = people.stream().flatMap(sheet -> sheet.tables().stream()).toList();
        var guess = people.stream()
                .flatMap(sheet -> sheet.guesses().stream())
                .map(Table::plan)
                .toList();
        return new Plan(tables, doubts, new ColumnPlan(guess), samplesOf(found));
    }

    private List<SheetTables> found(List<RawSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .map(sheet -> new SheetTables(sheet, context))
                .toList();
    }

    /** What people need to see of the sheets to tell their columns. */
    List<SheetSample> samples(List<RawSheet> sheets) {
        return samplesOf(found(sheets));
    }

    private static List<SheetSample> samplesOf(List<SheetTables> found) {
        return found.stream().map(SheetTables::sample).toList();
    }

    /** A sheet with names but no header for them counts beside others only with a column that identifies people. */
    private static boolean isOfPeople(SheetTables sheet, List<SheetTables> all) {
        if (!sheet.tables().isEmpty()) {
            return true;
        }
        var alone = all.stream().allMatch(other -> other.tables().isEmpty());
        return sheet.guesses().stream().anyMatch(table -> alone || table.identifies());
    }

    private Set<ColumnDoubt> doubts(List<SheetTables> people) {
        var doubts = EnumSet.noneOf(ColumnDoubt.class);
        people.forEach(sheet -> doubts.addAll(sheet.doubts()));
        if (context.source() == ListSource.CLUB) {
            return doubts;
        }
        var tables = people.stream().flatMap(sheet -> sheet.tables().stream()).toList();
        var showing = tables.stream().anyMatch(Table::showsDonations);
        if (!showing) {
            doubts.add(ColumnDoubt.DONATIONS_UNKNOWN);
        }
        if (people.stream().anyMatch(SheetTables::hasUnexplainedVolumes)) {
            doubts.add(ColumnDoubt.VOLUME_COLUMN_UNKNOWN);
        }
        if (showing
                && people.stream()
                        .anyMatch(sheet -> sheet.tables().stream().anyMatch(table -> isUnsure(table, sheet)))) {
            doubts.add(ColumnDoubt.SHEET_UNSURE);
        }
        return doubts;
    }

    /** Beside a table with donations, one of people without any may be of those deferred, or of the organisers. */
    private static boolean isUnsure(Table table, SheetTables sheet) {
        return !table.showsDonations()
                && Stream.of(ColumnField.REASON, ColumnField.OUTCOME_DEFERRED).noneMatch(table::has)
                && !sheet.isOfDeferrals();
    }

    /** The tables that a plan names. */
    static List<Table> tables(ColumnPlan plan, List<RawSheet> sheets) {
        var tables = new ArrayList<Table>();
        for (var columns : plan.sheets()) {
            tables.add(PlannedTable.of(columns, plan, sheets));
        }
        return tables;
    }
}
