package vn.giothong.intake.reading;

import java.util.List;
import java.util.Set;

/** What came of reading a file. */
public sealed interface ReadResult {

    /** The rows, and the columns that they were read by, with what people need to see to say that others are right. */
    record ReadList(ColumnPlan used, List<SheetSample> samples, List<ReadRow> rows) implements ReadResult {}

    /** The columns cannot be told for sure: a guess to correct, with what people need to see for it. */
    record ColumnsNeeded(ColumnPlan guess, List<SheetSample> samples, Set<ColumnDoubt> doubts) implements ReadResult {}
}
