package vn.giothong.intake;

import java.util.List;
import java.util.Set;
import vn.giothong.intake.reading.ColumnDoubt;
import vn.giothong.intake.reading.SheetSample;

/** What people see when they are asked which column holds what. */
public record ColumnQuestion(List<SheetSample> samples, Set<ColumnDoubt> doubts) {}
