package vn.giothong.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as people write them: 29/02/2020 and 13.498 in Vietnamese, 29 Feb 2020 and 13,498 in English. */
public final class Formats {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Formats() {}

    public static String date(String language, LocalDate date) {
        return date.format(language.equals("en") ? DATE_EN : DATE_VI);
    }

    public static String time(LocalTime time) {
        return time.format(TIME);
    }

    public static String moment(String language, Instant instant) {
        var local = instant.atZone(ZONE);
        return date(language, local.toLocalDate()) + " " + time(local.toLocalTime());
    }

    /** A number with the language's separators and at most two decimals. */
    public static String number(String language, Number number) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language.equals("en") ? ',' : '.');
        symbols.setDecimalSeparator(language.equals("en") ? '.' : ',');
        return new DecimalFormat("#,##0.##", symbols).format(number);
    }

    /** A share of a whole as per cent with one decimal; a dash where there is no whole. */
    public static String percent(String language, long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        var share = BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return number(language, share) + " %";
    }

    static String plain(String language, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date(language, date);
        }
        if (value instanceof Number number) {
            return number(language, number);
        }
        if (value instanceof Texts.Word word) {
            return Texts.text(language, word.list() + "_" + word.item());
        }
        return value == null ? "" : value.toString();
    }
}
