package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of data.
 *
 * @param n counted from 1 over the rows of data of all sheets
 * @param sheetRow as Excel counts
 * @param cells from the words of each header to the text of the cell, in the order of the columns
 * @param papers the headers over numbers of identity papers
 * @param reasons from the words of a header to what its cell tells of why somebody may not give, whatever became of the person
 * @param section the heading above the row, such as a commune, or null
 * @param person null when the row is unreadable
 * @param repeatOf the earlier row about the same person, or null
 */
public record ReadRow(
        int n,
        String sheet,
        int sheetRow,
        Map<String, String> cells,
        Set<String> papers,
        Map<String, String> reasons,
        @Nullable String section,
        @Nullable ReadPerson person,
        ReadOutcome outcome,
        List<CellNote> notes,
        @Nullable UnreadableReason unreadable,
        @Nullable Integer repeatOf) {

    public ReadRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        // rows that an earlier release read do not tell
        papers = papers == null ? Set.of() : Set.copyOf(papers);
        reasons = reasons == null ? Map.of() : Map.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    public boolean has(NoteCode code) {
        return notes.stream().anyMatch(note -> note.code() == code);
    }

    ReadRow repeating(int earlier) {
        return new ReadRow(
                n, sheet, sheetRow, cells, papers, reasons, section, person, outcome, notes, unreadable, earlier);
    }

    /** With one more note. */
    public ReadRow noted(CellNote note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new ReadRow(
                n, sheet, sheetRow, cells, papers, reasons, section, person, outcome, more, unreadable, repeatOf);
    }
}
