package vn.giothong.intake;

import java.util.List;
import java.util.Set;
import vn.giothong.intake.reading.ColumnDoubt;
import vn.giothong.intake.reading.SheetSample;

/** What people see when they are asked which column holds what. */
public record ColumnQuestion(List<SheetSample> samples, Set<ColumnDoubt> doubts) {
    /** Of a list that was read the headers alone are kept: its values are people's, and stand encrypted in its rows. */
    static ColumnQuestion answered(List<SheetSample> samples) {
        return new ColumnQuestion(
                samples.stream().map(SheetSample::withoutValues).toList(), Set.of());
    }
}
