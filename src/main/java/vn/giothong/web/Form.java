package vn.giothong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a page's form sent, as typed, with what is wrong with it; the same page shows both again. Texts come in NFC, trimmed. */
@RequestScoped
@Named("form")
public class Form {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Language language;

    Form(Language language) {
        this.language = language;
    }

    void receive(String name, String value) {
        values.computeIfAbsent(name, ignored -> new ArrayList<>())
                .add(Normalizer.normalize(value, Normalizer.Form.NFC).strip());
    }

    /** Fills a field before the form is shown for the first time. */
    public Form put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, new ArrayList<>(List.of(written(value))));
        }
        return this;
    }

    private String written(Object value) {
        if (!(value instanceof BigDecimal decimal)) {
            return value.toString();
        }
        var plain = decimal.stripTrailingZeros().toPlainString();
        return language.vietnamese() ? plain.replace('.', ',') : plain;
    }

    /** Fills a field that takes several values. */
    public Form putAll(String name, List<?> several) {
        values.put(name, new ArrayList<>(several.stream().map(Object::toString).toList()));
        return this;
    }

    public @Nullable String text(String name) {
        var found = value(name);
        return found.isEmpty() ? null : found;
    }

    public String required(String name) {
        var found = text(name);
        if (found == null) {
            reject(name, "field_required");
        }
        return found == null ? "" : found;
    }

    public @Nullable LocalDate date(String name) {
        return parse(
                name,
                "field_date",
                text -> Time.sane(text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text)));
    }

    public @Nullable LocalTime time(String name) {
        return parse(name, "field_time", LocalTime::parse);
    }

    public @Nullable Integer integer(String name) {
        return parse(name, "field_number", Integer::valueOf);
    }

    public @Nullable BigDecimal decimal(String name) {
        return parse(name, "field_number", text -> new BigDecimal(text.replace(',', '.')));
    }

    public @Nullable UUID id(String name) {
        return parse(name, "field_choice", UUID::fromString);
    }

    public List<UUID> ids(String name) {
        try {
            return values.getOrDefault(name, List.of()).stream()
                    .filter(text -> !text.isEmpty())
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException wrong) {
            reject(name, "field_choice");
            return List.of();
        }
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind) {
        return parse(name, "field_choice", text -> Enum.valueOf(kind, text));
    }

    public boolean ticked(String name) {
        return text(name) != null;
    }

    private <T> @Nullable T parse(String name, String code, Function<String, T> parser) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            reject(name, code);
            return null;
        }
    }

    public void reject(String name, String code, Object... arguments) {
        errors.putIfAbsent(name, Texts.text(language.code(), "error_" + code, arguments));
    }

    /** What the rules call a field has a name of its own on a page of several forms, so that a refusal lands in the right one. */
    public Form naming(String field, String name) {
        names.put(field, name);
        return this;
    }

    /** A rule's refusal, shown at its field or above the form; what is not there or not theirs is no matter of a form. */
    public void reject(Refusal refusal) {
        if (refusal.status() == 403 || refusal.status() == 404 || refusal.status() == 410) {
            throw refusal;
        }
        for (var one : refusal.all()) {
            var field = one.field();
            reject(field == null ? "" : names.getOrDefault(field, field), one.code(), one.arguments());
        }
    }

    /** Acts where every field could be read; whether it went through. What the rules say against it is shown by the form. */
    public boolean accepts(Runnable act) {
        if (hasErrors()) {
            return false;
        }
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            reject(refusal);
            return false;
        }
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public String value(String name) {
        var found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    public boolean chosen(String name, Object value) {
        return values.getOrDefault(name, List.of()).contains(value.toString());
    }

    /** What the page calls a field: each field names itself, and writes nothing by that. */
    public String labelled(String name, String key) {
        labels.put(name, Texts.text(language.code(), key));
        return "";
    }

    /** To stand before what is wrong with a field, where the page has a name for it. */
    public Label label(String name) {
        return new Label(labels, name);
    }

    /** The list of errors stands above the fields: its words are looked up when the page is written, after all have named themselves. */
    public record Label(Map<String, String> labels, String name) {
        @Override
        public String toString() {
            var label = labels.get(name);
            return label == null ? "" : label + ": ";
        }
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    public Map<String, String> errors() {
        return errors;
    }
}
