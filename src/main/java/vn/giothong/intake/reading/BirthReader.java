package vn.giothong.intake.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.reading.Cell.Kind;
import vn.giothong.person.Birth;
import vn.giothong.person.ParseNote;
import vn.giothong.person.Parsed;
import vn.giothong.person.Sex;

/** Reads birth and sex, which lists often write into one pair of columns: the year under "Nam" or under "Nữ". */
final class BirthReader {

    private final RowCells cells;
    private final LocalDate day;
    private @Nullable Sex sex;

    BirthReader(RowCells cells, LocalDate day) {
        this.cells = cells;
        this.day = day;
    }

    /** Known once the birth was read. */
    @Nullable
    Sex sex() {
        return sex;
    }

    @Nullable
    Birth read() {
        var male = ofSex(ColumnField.BIRTH_YEAR_MALE, ColumnField.SEX_MALE);
        var female = ofSex(ColumnField.BIRTH_YEAR_FEMALE, ColumnField.SEX_FEMALE);
        sex = readSex(male, female);
        var best = Parsed.<Birth>blank();
        var bestField = ColumnField.BIRTH_DATE;
        for (var field : new ColumnField[] {ColumnField.BIRTH_DATE, ColumnField.BIRTH_YEAR, male, female}) {
            var parsed = field == null ? Parsed.<Birth>blank() : birth(field);
            if (rank(parsed) > rank(best)) {
                best = parsed;
                bestField = field == null ? bestField : field;
            }
        }
        note(bestField, best);
        return best.value();
    }

    private @Nullable Sex readSex(@Nullable ColumnField male, @Nullable ColumnField female) {
        var parsed = Sex.parse(cells.content(ColumnField.SEX).text());
        if (parsed.value() != null) {
            return parsed.value();
        }
        if (parsed.has(ParseNote.UNREADABLE)) {
            cells.note(ColumnField.SEX, NoteCode.SEX_UNREADABLE);
        }
        if (male != null && female != null) {
            cells.note(male, NoteCode.SEX_UNREADABLE);
            return null;
        }
        return male != null ? Sex.M : female != null ? Sex.F : null;
    }

    /** The one of the two columns in which something stands, or null. */
    private @Nullable ColumnField ofSex(ColumnField birth, ColumnField mark) {
        return !cells.content(birth).isBlank() ? birth : !cells.content(mark).isBlank() ? mark : null;
    }

    private Parsed<Birth> birth(ColumnField field) {
        var cell = cells.content(field);
        if (cell.isBlank() || isMarkOfSex(field, cell)) {
            return Parsed.blank();
        }
        if (cell.kind() == Kind.ERROR) {
            return Parsed.unreadable();
        }
        if (cell.date() != null) {
            return cell.date().isAfter(day) ? Parsed.unreadable() : Parsed.of(Birth.on(cell.date()));
        }
        return Birth.parse(withDayAndMonth(field, cell.text()), day);
    }

    /** An x or another letter below "Nam" or "Nữ"; two digits may be a year or an age and are no birth that can be read. */
    private static boolean isMarkOfSex(ColumnField field, Cell cell) {
        var ofSex = field == ColumnField.SEX_MALE
                || field == ColumnField.SEX_FEMALE
                || field == ColumnField.BIRTH_YEAR_MALE
                || field == ColumnField.BIRTH_YEAR_FEMALE;
        var letters = cell.text().length() <= 2 && cell.text().chars().noneMatch(Character::isDigit);
        return ofSex && (Words.isMark(cell) || letters);
    }

    private String withDayAndMonth(ColumnField field, String year) {
        var dayOfMonth = cells.content(ColumnField.BIRTH_DAY).text();
        var month = cells.content(ColumnField.BIRTH_MONTH).text();
        return field != ColumnField.BIRTH_YEAR || dayOfMonth.isEmpty() || month.isEmpty()
                ? year
                : dayOfMonth + "/" + month + "/" + year;
    }

    private static int rank(Parsed<Birth> parsed) {
        var birth = parsed.value();
        if (birth == null) {
            return parsed.has(ParseNote.UNREADABLE) ? 1 : 0;
        }
        return birth.yearOnly() ? 2 : 3;
    }

    private void note(ColumnField field, Parsed<Birth> parsed) {
        if (parsed.has(ParseNote.UNREADABLE)) {
            cells.note(field, NoteCode.BIRTH_UNREADABLE);
        }
        if (parsed.has(ParseNote.YEAR_ONLY)) {
            cells.note(field, NoteCode.BIRTH_YEAR_ONLY);
        }
        if (parsed.has(ParseNote.CENTURY_ASSUMED)) {
            cells.note(field, NoteCode.BIRTH_CENTURY_ASSUMED);
        }
        if (parsed.has(ParseNote.MONTH_FIRST)) {
            cells.note(field, NoteCode.BIRTH_MONTH_FIRST);
        }
        if (parsed.has(ParseNote.ZERO_RESTORED)) {
            cells.note(field, NoteCode.ZERO_RESTORED);
        }
    }
}
