package vn.giothong.mailing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** A text with fields such as {@code {fullName}} in it; one that knows all its fields when it is written can always be filled in. */
final class TypedText {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

    private record Part(String text, @Nullable Field field) {}

    private final List<Part> parts;

    private TypedText(List<Part> parts) {
        this.parts = parts;
    }

    /** Refuses, at the input named, a brace alone and a field that the occasion does not know. */
    static TypedText read(String input, String text, Occasion occasion) {
        var parts = new ArrayList<Part>();
        var braces = BRACES.matcher(text);
        int read = 0;
        while (braces.find()) {
            var word = braces.group(1);
            if (word == null) {
                throw Refusal.at(input, "mailing_brace");
            }
            var field = Field.named(word, occasion);
            if (field.isEmpty()) {
                throw Refusal.at(input, "mailing_field", word);
            }
            parts.add(new Part(text.substring(read, braces.start()), field.get()));
            read = braces.end();
        }
        parts.add(new Part(text.substring(read), null));
        return new TypedText(parts);
    }

    Set<Field> fields() {
        var fields = EnumSet.noneOf(Field.class);
        parts.forEach(part -> {
            if (part.field() != null) {
                fields.add(part.field());
            }
        });
        return fields;
    }

    /** The text for one person; a dash stands for what is not known of this one. */
    String filled(Map<Field, Object> values, String language) {
        var filled = new StringBuilder();
        for (var part : parts) {
            filled.append(part.text());
            if (part.field() != null) {
                var value = values.get(part.field());
                filled.append(value == null ? "–" : part.field().written(value, language));
            }
        }
        return filled.toString();
    }
}
