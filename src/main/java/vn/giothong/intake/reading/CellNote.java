package vn.giothong.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * A note on a cell.
 *
 * @param field the column's field as plans name it
 * @param raw what stands in the cell
 * @param proposal what is proposed instead ("1989", "F", the number of another row), or null
 */
public record CellNote(
        String field, NoteCode code, String raw, @Nullable String proposal) {}
