package vn.giothong.intake.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** One cell: its text in NFC with single blanks, and whether the file held it as a number or a date. */
record Cell(Kind kind, String text, @Nullable LocalDate date) {

    enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        /** A formula without a value, or with an error for a value. */
        ERROR
    }

    static final Cell BLANK = new Cell(Kind.BLANK, "", null);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 1_000;
    private static final int EARLIEST_SERIAL = 2_101;
    private static final int LATEST_SERIAL = 73_051;
    /** As many digits as Excel keeps: 65.09999999999999 was typed as 65.1. */
    private static final MathContext DIGITS = new MathContext(15);

    static Cell text(String raw) {
        var text = PersonName.tidy(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text, null);
    }

    /** A text out of a file that does not tell numbers from texts. */
    static Cell untyped(String raw) {
        var cell = text(raw);
        var digits = cell.kind == Kind.TEXT && cell.text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? new Cell(Kind.NUMBER, cell.text, null) : cell;
    }

    static Cell number(BigDecimal value) {
        var rounded = Math.abs((long) value.precision() - value.scale()) <= 15 ? value.round(DIGITS) : value;
        var plain = Math.abs((long) rounded.scale()) <= 30
                ? rounded.stripTrailingZeros().toPlainString()
                : rounded.toString();
        return new Cell(Kind.NUMBER, plain, null);
    }

    /** A number under a date format; serials up to 2100 are years that somebody typed there, not days of 1905. */
    static Cell dateSerial(BigDecimal serial, boolean from1904) {
        var days = serial.doubleValue() + (from1904 ? 1462 : 0);
        return days < EARLIEST_SERIAL || days > LATEST_SERIAL
                ? number(serial)
                : date(SERIAL_ZERO.plusDays((long) days));
    }

    static Cell date(LocalDate date) {
        return new Cell(Kind.DATE, DAY.format(date), date);
    }

    static Cell error(String text) {
        return new Cell(Kind.ERROR, text.isEmpty() ? "?" : text(text).text(), null);
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** The text in small letters without diacritics. */
    String folded() {
        return PersonName.fold(text);
    }
}
