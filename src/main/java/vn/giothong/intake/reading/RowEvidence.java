package vn.giothong.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.ParseNote;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

/** What speaks for a row being about a person. */
final class RowEvidence {

    private static final int SHORTEST_BAG = 8;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern SUM = Pattern.compile("[\\d.,]+");
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d+(?:[.,]0+)?[.)]?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}(?: ?(?:tui|don vi|dv|bich|nguoi))?");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final List<ColumnField> BIRTHS = List.of(
            ColumnField.BIRTH_DATE, ColumnField.BIRTH_YEAR, ColumnField.BIRTH_YEAR_MALE, ColumnField.BIRTH_YEAR_FEMALE);

    private static final List<ColumnField> PAPERS =
            List.of(ColumnField.IDENTITY_NUMBER, ColumnField.SECOND_IDENTITY_NUMBER);

    private final Table table;
    private final RawRow row;
    private final LocalDate day;
    private final String name;

    RowEvidence(Table table, RawRow row, LocalDate day) {
        this.table = table;
        this.row = row;
        this.day = day;
        this.name = PersonName.tidy(table.cell(row, ColumnField.FULL_NAME).text()
                + " " + table.cell(row, ColumnField.FAMILY_NAME).text()
                + " " + table.cell(row, ColumnField.GIVEN_NAME).text());
    }

    /** What stands where names stand. */
    String name() {
        return name;
    }

    boolean hasName() {
        return NameText.parse(name).value() != null;
    }

    String firstText() {
        return row.cell(row.first()).text();
    }

    boolean isAlone() {
        return row.filled() == 1;
    }

    /** Whether the number of the row is one of a person: digits. */
    boolean hasNumber() {
        return ROW_NUMBER.matcher(table.cell(row, ColumnField.NUMBER).text()).matches();
    }

    /** Whether the number of the row is one of a heading: "I", "A". */
    boolean hasOrdinal() {
        return Words.isOrdinal(table.cell(row, ColumnField.NUMBER).text());
    }

    /** Whether a birth, a paper or a phone stands in its place. */
    boolean isIdentified() {
        return BIRTHS.stream().anyMatch(this::hasBirth) || PAPERS.stream().anyMatch(this::hasPaper) || hasPhone();
    }

    /** The same, where no count of people or sum of volumes could look like it. */
    boolean isSurelyIdentified() {
        return BIRTHS.stream().anyMatch(field -> hasBirth(field) && !isSum(field))
                || PAPERS.stream().anyMatch(field -> hasPaper(field) && !isSum(field))
                || hasPhone();
    }

    private boolean isSum(ColumnField field) {
        var text = table.cell(row, field).text();
        return text.length() < SHORTEST_BAG
                && SUM.matcher(text).matches()
                && !YEAR.matcher(text).matches();
    }

    private boolean hasPhone() {
        return PhoneNumber.parse(table.cell(row, ColumnField.PHONE).text()).value() != null;
    }

    /** A year among other words may be the day of a signature. */
    private boolean hasBirth(ColumnField field) {
        var cell = table.cell(row, field);
        if (cell.date() != null) {
            return true;
        }
        var birth = Birth.parse(cell.text(), day);
        return birth.value() != null
                && (!birth.has(ParseNote.UNREADABLE)
                        || !LETTER.matcher(cell.text()).find());
    }

    private boolean hasPaper(ColumnField field) {
        var cell = table.cell(row, field);
        return IdentityNumber.parse(cell.text(), cell.isNumber()).value() != null;
    }

    /** How much in the row only a person who came to donate has. */
    int facts() {
        return table.columns().entrySet().stream()
                .mapToInt(entry -> Fact.weight(entry.getKey(), row.cell(entry.getValue())))
                .sum();
    }

    /** How many columns that are known, besides the number, hold more than a sign for nothing. */
    long content() {
        return table.columns().entrySet().stream()
                .filter(entry -> entry.getKey() != ColumnField.NUMBER && !Words.isNothing(row.cell(entry.getValue())))
                .count();
    }

    boolean hasWords() {
        return row.cells().stream().anyMatch(cell -> LETTER.matcher(cell.text()).find());
    }

    boolean closes() {
        return row.cells().stream().anyMatch(cell -> Words.isClosing(cell.text()));
    }

    /** Numbers alone, none of which is long enough for a bag, are a total without the word. */
    boolean isSumOnly() {
        return row.cells().stream()
                .allMatch(cell -> cell.isBlank()
                        || (cell.text().length() < SHORTEST_BAG
                                && SUM.matcher(cell.text()).matches()));
    }

    /** "1; 250 ml; 12 túi": a volume in the place of the name, and nothing besides but counts. */
    boolean countsVolumes() {
        return hasNumber()
                && Volume.ofText(name) != null
                && LETTER.matcher(name).find()
                && row.cells().stream()
                        .allMatch(cell -> cell.isBlank()
                                || cell.text().equals(name)
                                || COUNT.matcher(cell.folded()).matches());
    }
}
