package vn.giothong.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What templates say: {@code {t:drive_title}} for a text, {@code {t:of(key)}} for a computed key, {@code {fmt:date(day)}} for values. */
final class TemplateWords {
    private TemplateWords() {}

    static String language() {
        return Arc.container().instance(Language.class).get().code();
    }

    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY)
    static String text(String key) {
        return Texts.text(language(), key);
    }

    @TemplateExtension(namespace = "t", matchName = TemplateExtension.ANY, priority = 4)
    static String textOf(String key, Object... arguments) {
        if (key.equals("of")) {
            return Texts.text(language(), arguments[0].toString(), Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        return Texts.text(language(), key, arguments);
    }

    /** The text of a code list's entry: the prefix of the list and the code, as in {@code {code:of('sex', donor.sex)}}. */
    @TemplateExtension(namespace = "code")
    static String of(String list, @Nullable Object code) {
        return Texts.text(language(), list + "_" + (code == null ? "UNKNOWN" : code));
    }

    @TemplateExtension(namespace = "fmt")
    static String date(@Nullable LocalDate date) {
        return date == null ? "–" : Formats.date(language(), date);
    }

    @TemplateExtension(namespace = "fmt")
    static String time(LocalTime time) {
        return Formats.time(time);
    }

    @TemplateExtension(namespace = "fmt")
    static String moment(@Nullable Instant instant) {
        return instant == null ? "–" : Formats.moment(language(), instant);
    }

    @TemplateExtension(namespace = "fmt")
    static String number(@Nullable Number number) {
        return number == null ? "–" : Formats.number(language(), number);
    }

    @TemplateExtension(namespace = "fmt")
    static String percent(long part, long whole) {
        return Formats.percent(language(), part, whole);
    }
}
