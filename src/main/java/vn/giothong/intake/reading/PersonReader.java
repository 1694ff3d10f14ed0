package vn.giothong.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.reading.Cell.Kind;
import vn.giothong.person.BloodGroup;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.OccupationGroup;
import vn.giothong.person.ParseNote;
import vn.giothong.person.Parsed;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

/** Reads who a row is about. */
final class PersonReader {

    /** Characters that a register keeps of an address. */
    private static final int LONGEST_ADDRESS = 200;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("(?<!\\d)(?:\\d{12}|\\d{9})(?!\\d)");

    private final RowCells cells;
    private final LocalDate day;
    private @Nullable UnreadableReason unreadable;

    PersonReader(RowCells cells, LocalDate day) {
        this.cells = cells;
        this.day = day;
    }

    /** Why there is no person, once one was asked for. */
    @Nullable
    UnreadableReason unreadable() {
        return unreadable;
    }

    @Nullable
    ReadPerson read() {
        var name = name();
        var identity = identity();
        var birth = new BirthReader(cells, day);
        var read = birth.read();
        var phone = phone();
        Implied.note(cells, identity, read, birth.sex());
        if (name == null) {
            return null;
        }
        if (read == null && identity == null && phone == null) {
            unreadable = UnreadableReason.NOT_IDENTIFIED;
            return null;
        }
        var occupation = cells.text(ColumnField.OCCUPATION);
        return new ReadPerson(
                name,
                birth.sex(),
                read,
                identity,
                phone,
                cells.text(ColumnField.ADDRESS, LONGEST_ADDRESS),
                cells.text(ColumnField.UNIT),
                occupation,
                OccupationGroup.of(occupation),
                bloodGroup());
    }

    private @Nullable PersonName name() {
        var split = cells.has(ColumnField.GIVEN_NAME);
        var field = split ? ColumnField.FAMILY_NAME : ColumnField.FULL_NAME;
        var given = split ? cells.content(ColumnField.GIVEN_NAME) : Cell.BLANK;
        var first = cells.content(field);
        var text = PersonName.tidy(first.text() + " " + given.text());
        if (text.isEmpty()) {
            unreadable = UnreadableReason.NAME_MISSING;
            return null;
        }
        var parsed = first.kind() == Kind.ERROR || given.kind() == Kind.ERROR
                ? Parsed.<PersonName>unreadable()
                : NameText.parse(text);
        if (parsed.value() == null) {
            unreadable = UnreadableReason.NAME_UNREADABLE;
        } else if (NameText.isCleaned(text)) {
            cells.note(field, NoteCode.NAME_CLEANED);
        }
        return parsed.value();
    }

    /** The personal number where two papers stand. */
    private @Nullable IdentityNumber identity() {
        var first = identity(ColumnField.IDENTITY_NUMBER);
        var second = identity(ColumnField.SECOND_IDENTITY_NUMBER);
        var preferSecond = first == null
                || (second != null && second.kind() == IdentityNumber.Kind.CCCD && first.kind() != second.kind());
        return preferSecond ? second : first;
    }

    private @Nullable IdentityNumber identity(ColumnField field) {
        var cell = cells.content(field);
        var parsed = IdentityNumber.parse(cell.text(), cell.isNumber());
        if (parsed.has(ParseNote.UNREADABLE)) {
            var inside = WHOLE_NUMBER.matcher(cell.text());
            parsed = inside.find() ? IdentityNumber.parse(inside.group(), false) : parsed;
        }
        note(field, parsed, ParseNote.UNREADABLE, NoteCode.IDENTITY_UNREADABLE);
        note(field, parsed, ParseNote.ZERO_RESTORED, NoteCode.ZERO_RESTORED);
        note(field, parsed, ParseNote.UNKNOWN_PROVINCE, NoteCode.IDENTITY_UNKNOWN_PROVINCE);
        return parsed.value();
    }

    private @Nullable PhoneNumber phone() {
        var parsed = PhoneNumber.parse(cells.content(ColumnField.PHONE).text());
        note(ColumnField.PHONE, parsed, ParseNote.UNREADABLE, NoteCode.PHONE_UNREADABLE);
        note(ColumnField.PHONE, parsed, ParseNote.ZERO_RESTORED, NoteCode.ZERO_RESTORED);
        note(ColumnField.PHONE, parsed, ParseNote.OLD_PREFIX_CONVERTED, NoteCode.PHONE_OLD_PREFIX);
        note(ColumnField.PHONE, parsed, ParseNote.SEVERAL, NoteCode.PHONE_SEVERAL);
        return parsed.value();
    }

    private BloodGroup bloodGroup() {
        var field = List.of(ColumnField.ABO, ColumnField.BLOOD_GROUP).stream()
                .filter(candidate -> !cells.cell(candidate).isBlank())
                .findFirst()
                .orElse(ColumnField.BLOOD_GROUP);
        var parsed = BloodGroup.parse(
                cells.cell(field).text(), cells.cell(ColumnField.RH_D).text());
        note(field, parsed, ParseNote.UNREADABLE, NoteCode.BLOOD_GROUP_UNREADABLE);
        return parsed.value() == null ? BloodGroup.UNKNOWN : parsed.value();
    }

    private void note(ColumnField field, Parsed<?> parsed, ParseNote said, NoteCode code) {
        if (parsed.has(said)) {
            cells.note(field, code);
        }
    }
}
