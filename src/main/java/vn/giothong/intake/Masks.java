package vn.giothong.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.reading.CellNote;
import vn.giothong.intake.reading.ColumnField;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.intake.reading.SheetSample;

/**
 * Hides the numbers of identity papers but for their last four characters, wherever a file has them: in the columns of papers
 * whatever stands there, elsewhere what has as many digits as a paper and is not the row's own phone, bag or certificate. Why
 * somebody was deferred is hidden from those who may not know it.
 */
final class Masks {
    private static final int SHOWN = 4;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])(?:\\d[ .-]?){8}(?:(?:\\d[ .-]?){3})?\\d(?!\\d)");
    /** Before a reason that stands beside a result, as in "Hoãn: ven nhỏ"; what merely has the same letters in it is none. */
    private static final Pattern BESIDE = Pattern.compile("[:(,–-]\\s*$");

    private static final Set<String> PAPERS =
            Set.of(ColumnField.IDENTITY_NUMBER.jsonName(), ColumnField.SECOND_IDENTITY_NUMBER.jsonName());

    private Masks() {}

    /** Wherever a cell has the reason of a deferral, it tells what becomes of the reason instead. */
    static Map<String, String> cells(ReadRow row, UnaryOperator<String> reasons) {
        var known = numbers(row);
        var masked = new LinkedHashMap<String, String>();
        row.cells().forEach((header, text) -> {
            var reason = row.reasons().getOrDefault(header, "");
            var shown = reason.isEmpty() ? told(text, row, reasons) : told(text, reason, reasons);
            masked.put(header, row.papers().contains(header) ? paper(text) : text(shown, known));
        });
        return masked;
    }

    static CellNote note(CellNote note, ReadRow row, UnaryOperator<String> reasons) {
        if (PAPERS.contains(note.field())) {
            return new CellNote(note.field(), note.code(), paper(note.raw()), note.proposal());
        }
        var told = told(note.raw(), row, reasons);
        for (var reason : row.reasons().values()) {
            told = told.equals(note.raw()) ? told(told, reason, reasons) : told;
        }
        var raw = text(told, numbers(row));
        return new CellNote(note.field(), note.code(), raw, note.proposal());
    }

    private static String told(String text, ReadRow row, UnaryOperator<String> reasons) {
        var reason = row.outcome().reason();
        return reason == null ? text : told(text, reason, reasons);
    }

    private static String told(String text, String reason, UnaryOperator<String> reasons) {
        var at = text.lastIndexOf(reason);
        if (at < 0 || !(at == 0 || BESIDE.matcher(text.substring(0, at)).find())) {
            return text;
        }
        return text.substring(0, at) + reasons.apply(reason) + text.substring(at + reason.length());
    }

    static SheetSample sample(SheetSample sample) {
        var columns = sample.columns().stream()
                .map(column -> new SheetSample.Column(
                        column.column(),
                        column.header(),
                        column.values().stream()
                                .map(value -> {
                                    var guess = column.guess();
                                    return guess != null && PAPERS.contains(guess) ? paper(value) : text(value);
                                })
                                .toList(),
                        column.guess()))
                .toList();
        return new SheetSample(sample.sheet(), sample.rows(), sample.headerRow(), columns, sample.lastRow());
    }

    /** What is known of the row to be no paper, as digits. */
    private static Set<String> numbers(ReadRow row) {
        var person = row.person();
        var phone = person == null ? null : person.phone();
        return Stream.of(
                        row.outcome().bagNumber(),
                        row.outcome().certificateSerial(),
                        phone == null ? null : phone.national(),
                        phone == null ? null : phone.national().substring(1))
                .map(Masks::digits)
                .collect(Collectors.toSet());
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\D", "");
    }

    static String text(String text) {
        return text(text, Set.of());
    }

    private static String text(String text, Collection<String> known) {
        return NUMBER.matcher(text)
                .replaceAll(found -> known.contains(digits(found.group())) ? found.group() : paper(found));
    }

    private static String paper(MatchResult number) {
        return paper(number.group());
    }

    private static String paper(String text) {
        var hidden = text.chars().filter(Character::isLetterOrDigit).count() - SHOWN;
        var masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var hides = Character.isLetterOrDigit(character) && hidden-- > 0;
            masked.append(hides ? '•' : character);
        }
        return masked.toString();
    }
}
