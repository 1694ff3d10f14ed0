package vn.giothong.person;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ways in which a date of birth is written in Vietnamese lists. */
final class BirthText {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int YOUNGEST = 10;
    private static final int OLDEST = 100;
    private static final int EARLIEST_YEAR = 1900;

    private static final Pattern TIME = Pattern.compile("[ t]\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?\\s?([ap]m|z)?$");
    private static final Pattern DECIMALS = Pattern.compile("^(\\d{4,8})[.,]0+$");
    private static final Pattern MONTH_NAME =
            Pattern.compile("(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*");
    private static final String MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern WORDS = Pattern.compile("ngay|thang|nam|sinh|sn|[:']");
    private static final Pattern THREE =
            Pattern.compile("(\\d{1,4})\\s*[/.,\\p{Pd} ]\\s*(\\d{1,2})\\s*[/.,\\p{Pd} ]\\s*(\\d{1,4})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("\\d{0,2}\\s*[/.\\p{Pd} ]\\s*(\\d{4})");
    private static final Pattern NO_DAY_NO_MONTH =
            Pattern.compile("(?:0{1,2}|[?_x.…-]+|\\s*)[/.-](?:0{1,2}|[?_x.…-]+|\\s*)[/.-]\\s*(\\d{4})");
    private static final Pattern FOUR_DIGITS = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");

    private final LocalDate reference;

    BirthText(LocalDate reference) {
        this.reference = reference;
    }

    Parsed<Birth> read(String raw) {
        var text = plain(raw);
        if (text.isEmpty()) {
            return Parsed.blank();
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return ofDigits(text);
        }
        var parts = THREE.matcher(text);
        if (parts.matches()) {
            return ofParts(parts.toMatchResult(), text);
        }
        var year = yearOf(MONTH_AND_YEAR, text);
        if (year == null) {
            year = yearOf(NO_DAY_NO_MONTH, text);
        }
        return year != null ? Parsed.of(Birth.in(year), ParseNote.YEAR_ONLY) : yearOfUnreadable(text);
    }

    private static String plain(String raw) {
        var text = PersonName.tidy(raw).toLowerCase(Locale.ROOT);
        text = DECIMALS.matcher(TIME.matcher(text).replaceFirst("")).replaceFirst("$1");
        text = MONTH_NAME.matcher(text).replaceAll(name -> String.valueOf(MONTH_NAMES.indexOf(name.group(1)) / 3 + 1));
        if (text.chars().noneMatch(Character::isLetter)) {
            return text;
        }
        var folded = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return PersonName.tidy(WORDS.matcher(folded).replaceAll(" "));
    }

    private Parsed<Birth> ofDigits(String digits) {
        var number = digits.length() > 9 ? -1 : Integer.parseInt(digits);
        return switch (digits.length()) {
            case 4 -> plausibleYear(number) ? Parsed.of(Birth.in(number), ParseNote.YEAR_ONLY) : Parsed.unreadable();
            case 5 -> ofSerial(number);
            case 6 -> ofDayFirst(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
            case 7 -> {
                var parsed = ofEightDigits("0" + digits);
                yield parsed.value() == null ? parsed : parsed.with(ParseNote.ZERO_RESTORED);
            }
            case 8 -> ofEightDigits(digits);
            default -> Parsed.unreadable();
        };
    }

    private Parsed<Birth> ofSerial(int serial) {
        var date = SERIAL_ZERO.plusDays(serial);
        return plausible(date) ? Parsed.of(Birth.on(date)) : Parsed.unreadable();
    }

    private Parsed<Birth> ofEightDigits(String digits) {
        var dayFirst = ofDayFirst(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4));
        var date = date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
        return dayFirst.has(ParseNote.UNREADABLE) && date != null ? Parsed.of(Birth.on(date)) : dayFirst;
    }

    private Parsed<Birth> ofParts(MatchResult parts, String text) {
        var first = parts.group(1);
        if (first.length() < 3) {
            return ofDayFirst(first, parts.group(2), parts.group(3));
        }
        var date = date(first, parts.group(2), parts.group(3));
        return date == null ? yearOfUnreadable(text) : Parsed.of(Birth.on(date));
    }

    private Parsed<Birth> ofDayFirst(String day, String month, String yearText) {
        var year = yearText.length() == 4 ? Integer.valueOf(yearText) : ofTwoDigits(yearText);
        if (year == null || !plausibleYear(year)) {
            return Parsed.unreadable();
        }
        var century = yearText.length() == 4
                ? Parsed.of(Birth.in(year))
                : Parsed.of(Birth.in(year), ParseNote.CENTURY_ASSUMED);
        var date = date(year.toString(), month, day);
        if (date != null) {
            return new Parsed<>(Birth.on(date), century.notes());
        }
        var monthFirst = date(year.toString(), day, month);
        if (monthFirst != null) {
            return new Parsed<>(Birth.on(monthFirst), century.notes()).with(ParseNote.MONTH_FIRST);
        }
        var missing = Integer.parseInt(day) == 0 && Integer.parseInt(month) == 0;
        return century.with(missing ? ParseNote.YEAR_ONLY : ParseNote.UNREADABLE);
    }

    private @Nullable Integer ofTwoDigits(String text) {
        if (text.length() != 2) {
            return null;
        }
        var candidate = reference.getYear() / 100 * 100 + Integer.parseInt(text);
        for (var year = candidate; year >= candidate - 100; year -= 100) {
            var age = reference.getYear() - year;
            if (age >= YOUNGEST && age <= OLDEST) {
                return year;
            }
        }
        return null;
    }

    private Parsed<Birth> yearOfUnreadable(String text) {
        var year = yearOf(FOUR_DIGITS, text);
        return year == null ? Parsed.unreadable() : Parsed.of(Birth.in(year), ParseNote.UNREADABLE);
    }

    private @Nullable Integer yearOf(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        var found = pattern == FOUR_DIGITS ? matcher.find() : matcher.matches();
        if (!found) {
            return null;
        }
        var year = Integer.parseInt(matcher.group(1));
        return plausibleYear(year) ? Integer.valueOf(year) : null;
    }

    private @Nullable LocalDate date(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return plausible(date) ? date : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private boolean plausible(LocalDate date) {
        return plausibleYear(date.getYear()) && !date.isAfter(reference);
    }

    private boolean plausibleYear(int year) {
        return year >= EARLIEST_YEAR && year <= reference.getYear();
    }
}
