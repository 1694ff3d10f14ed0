package vn.giothong.intake.reading;

import org.jspecify.annotations.Nullable;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

/** Proposes what a personal number tells and the list lacks, and notes where the two differ. */
final class Implied {

    private Implied() {}

    static void note(RowCells cells, @Nullable IdentityNumber identity, @Nullable Birth birth, @Nullable Sex sex) {
        var year = identity == null ? null : identity.impliedBirthYear();
        var impliedSex = identity == null ? null : identity.impliedSex();
        if (year == null || impliedSex == null) {
            return;
        }
        if (birth == null) {
            cells.note(ColumnField.IDENTITY_NUMBER, NoteCode.YEAR_FROM_IDENTITY_PROPOSED, year.toString());
        } else if (birth.year() != year) {
            cells.note(ColumnField.IDENTITY_NUMBER, NoteCode.IDENTITY_CONTRADICTS_BIRTH, year.toString());
        }
        if (sex == null) {
            cells.note(ColumnField.IDENTITY_NUMBER, NoteCode.SEX_FROM_IDENTITY_PROPOSED, impliedSex.name());
        } else if (sex != impliedSex) {
            cells.note(ColumnField.IDENTITY_NUMBER, NoteCode.IDENTITY_CONTRADICTS_SEX, impliedSex.name());
        }
    }
}
