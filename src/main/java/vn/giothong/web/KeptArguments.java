package vn.giothong.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a text says beside its words, as JSON, where it is told later than it happened: dates, numbers and words of lists stay what
 * they are, so that each reader has them in their own language.
 */
public final class KeptArguments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptArguments() {}

    /** Null where there are none. */
    public static @Nullable String write(Object... arguments) {
        if (arguments.length == 0) {
            return null;
        }
        var kept = JSON.createArrayNode();
        for (var argument : arguments) {
            if (argument instanceof LocalDate day) {
                kept.addObject().put("date", day.toString());
            } else if (argument instanceof Texts.Word word) {
                kept.addObject().put("list", word.list()).put("item", String.valueOf(word.item()));
            } else if (argument instanceof Number number) {
                kept.add(new BigDecimal(number.toString()));
            } else {
                kept.add(String.valueOf(argument));
            }
        }
        return kept.toString();
    }

    public static Object[] read(@Nullable String kept) {
        var arguments = new ArrayList<Object>();
        if (kept != null) {
            try {
                JSON.readTree(kept).forEach(one -> arguments.add(argument(one)));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("What was written can be read", broken);
            }
        }
        return arguments.toArray();
    }

    private static Object argument(JsonNode kept) {
        if (kept.has("date")) {
            return LocalDate.parse(kept.get("date").textValue());
        }
        if (kept.has("list")) {
            return new Texts.Word(kept.get("list").textValue(), kept.get("item").textValue());
        }
        return kept.isNumber() ? kept.decimalValue() : kept.textValue();
    }
}
