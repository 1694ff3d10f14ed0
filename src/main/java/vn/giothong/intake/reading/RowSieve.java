package vn.giothong.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.ParseNote;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

/** Tells the rows of data from headings, totals, repeated headers and signatures, and loses none. */
final class RowSieve {

    /** A row of data with the heading that it stands under. */
    record DataRow(RawRow row, @Nullable String section) {}

    private enum Kind {
        DATA,
        /** A name without anything of a person: data, unless it stands among the signatures. */
        WEAK,
        HEADING,
        END,
        NOTHING
    }

    private static final int LEAST_FACTS = 2;
    private static final int LEAST_CONTENT = 3;

    private final Table table;
    private final LocalDate day;

    RowSieve(Table table, LocalDate day) {
        this.table = table;
        this.day = day;
    }

    List<DataRow> dataRows() {
        var kinds = table.rows().stream().map(this::kind).toList();
        var last = kinds.lastIndexOf(Kind.DATA);
        var found = new ArrayList<DataRow>();
        String section = null;
        var ended = false;
        for (var i = 0; i < kinds.size(); i++) {
            var row = table.rows().get(i);
            ended |= i > last && kinds.get(i) == Kind.END;
            if (kinds.get(i) == Kind.DATA || (kinds.get(i) == Kind.WEAK && !ended)) {
                found.add(new DataRow(row, section));
            } else if (kinds.get(i) == Kind.HEADING) {
                section = heading(row);
            }
        }
        return found;
    }

    private Kind kind(RawRow row) {
        if (table.repeatsHeader(row) || isNumbering(row)) {
            return Kind.NOTHING;
        }
        var name = nameText(row);
        var first = row.cell(row.first()).text();
        var identified = isIdentified(row);
        if (Words.isTotal(name) ? !(Words.isPlain(name) && identified) : Words.isTotal(first)) {
            return Kind.END;
        }
        if (identified && (hasName(name) || facts(row) > 0 || hasNumber(row))) {
            return Kind.DATA;
        }
        return isHeading(row, name) ? Kind.HEADING : ofUnidentified(row, name);
    }

    private boolean isHeading(RawRow row, String name) {
        var text = name.isEmpty() && row.filled() == 1 ? row.cell(row.first()).text() : name;
        if (text.isEmpty() || facts(row) >= LEAST_FACTS) {
            return false;
        }
        var ordinal = Words.isOrdinal(table.cell(row, ColumnField.NUMBER).text());
        return Words.isSection(text) || (!hasNumber(row) && (ordinal || Words.isPlainSection(text)));
    }

    private Kind ofUnidentified(RawRow row, String name) {
        var facts = facts(row);
        var closing = row.cells().stream().anyMatch(cell -> Words.isClosing(cell.text()));
        if (Words.isClosing(name) || (row.filled() == 1 && closing)) {
            return Kind.END;
        }
        var weighty = facts + (hasNumber(row) ? 1 : 0);
        if (facts >= LEAST_FACTS || (!name.isEmpty() && weighty > 0) || (hasNumber(row) && content(row) > 0)) {
            return Kind.DATA;
        }
        if (closing) {
            return Kind.END;
        }
        return hasName(name) || (content(row) >= LEAST_CONTENT && hasWords(row)) ? Kind.WEAK : Kind.NOTHING;
    }

    private static boolean hasWords(RawRow row) {
        return row.cells().stream().anyMatch(cell -> cell.text().chars().anyMatch(Character::isLetter));
    }

    private String nameText(RawRow row) {
        var family = table.cell(row, ColumnField.FAMILY_NAME).text();
        var given = table.cell(row, ColumnField.GIVEN_NAME).text();
        return PersonName.tidy(table.cell(row, ColumnField.FULL_NAME).text() + " " + family + " " + given);
    }

    private static boolean hasName(String text) {
        return NameText.parse(text).value() != null;
    }

    /** Whether the number of the row is one of a person: digits. */
    private boolean hasNumber(RawRow row) {
        var number = table.cell(row, ColumnField.NUMBER).text();
        return !number.isEmpty() && number.replaceAll("[.,)]0*$", "").chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** How many columns that are known, besides the number, hold more than a sign for nothing. */
    private int content(RawRow row) {
        var content = 0;
        for (var entry : table.columns().entrySet()) {
            content += entry.getKey() != ColumnField.NUMBER && !Words.isNothing(row.cell(entry.getValue())) ? 1 : 0;
        }
        return content;
    }

    private boolean isIdentified(RawRow row) {
        return hasBirth(row)
                || hasPaper(row)
                || PhoneNumber.parse(table.cell(row, ColumnField.PHONE).text()).value() != null;
    }

    private boolean hasBirth(RawRow row) {
        for (var field : List.of(
                ColumnField.BIRTH_DATE,
                ColumnField.BIRTH_YEAR,
                ColumnField.BIRTH_YEAR_MALE,
                ColumnField.BIRTH_YEAR_FEMALE)) {
            var cell = table.cell(row, field);
            if (cell.date() != null) {
                return true;
            }
            var birth = Birth.parse(cell.text(), day);
            if (birth.value() != null
                    && (!birth.has(ParseNote.UNREADABLE) || !cell.text().matches(".*\\p{L}.*"))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPaper(RawRow row) {
        for (var field : List.of(ColumnField.IDENTITY_NUMBER, ColumnField.SECOND_IDENTITY_NUMBER)) {
            var cell = table.cell(row, field);
            if (IdentityNumber.parse(cell.text(), cell.isNumber()).value() != null) {
                return true;
            }
        }
        return false;
    }

    /** How many cells hold what only a person who came to donate has. */
    private int facts(RawRow row) {
        var facts = 0;
        for (var field : table.columns().keySet()) {
            facts += Fact.weight(field, table.cell(row, field));
        }
        return facts;
    }

    /** The row of column numbers below some headers: 1, 2, 3 or (1), (2), (3) or A, B, C. */
    private static boolean isNumbering(RawRow row) {
        var expected = 1;
        for (var cell : row.cells()) {
            var text = cell.text().replaceAll("[()]", "");
            if (!text.isEmpty()) {
                if (!text.equals(String.valueOf(expected)) && !text.equals(Letters.of(expected - 1))) {
                    return false;
                }
                expected++;
            }
        }
        return expected > 3;
    }

    private static String heading(RawRow row) {
        var longest = "";
        for (var cell : row.cells()) {
            longest = cell.text().length() > longest.length() ? cell.text() : longest;
        }
        return longest;
    }
}
