package vn.giothong.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** What the templates of official papers are filled from: words, numbers and days as they stand on paper, in Vietnamese whoever asks. */
public interface OfficialSheet {
    /** Number and symbol, or room for the number. */
    String symbol();

    /** Whether it is printed before it was issued, and marked as such. */
    boolean draft();

    default String word(String key) {
        return Texts.text("vi", key);
    }

    default String name(String list, @Nullable Object code) {
        return Texts.text("vi", list + "_" + code);
    }

    default String number(@Nullable Number number) {
        return number == null ? "–" : Formats.number("vi", number);
    }

    default String date(LocalDate date) {
        return Formats.date("vi", date);
    }

    /** As official papers write a day: the day with two digits, the month too in January and February. */
    default String day(LocalDate date) {
        var month = date.getMonthValue();
        return String.format(
                Locale.ROOT,
                month < 3 ? "%s %02d %s %02d %s %d" : "%s %02d %s %d %s %d",
                word("document_day"),
                date.getDayOfMonth(),
                word("document_month"),
                month,
                word("document_year"),
                date.getYear());
    }

    default List<String> broken(String name) {
        return Letterhead.broken(name);
    }

    default String capitals(String text) {
        return Letterhead.capitals(text);
    }
}
