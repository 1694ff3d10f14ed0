package vn.giothong.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule says no. The code is stable and names the text shown to people ({@code error_<code>}); the field is where it belongs.
 * Becomes a problem document for the API and a message at the field for a page; the transaction rolls back.
 */
public class Refusal extends RuntimeException {
    private static final Pattern DAYS = Pattern.compile(".*([yY]ear|[dD]ate|On)");

    private final int status;
    private final String code;
    private final @Nullable String field;
    private final List<Object> arguments;
    private final Map<String, Object> extras;
    private final List<Refusal> others;

    private Refusal(
            int status, String code, @Nullable String field, List<Object> arguments, Map<String, Object> extras) {
        this(status, code, field, arguments, extras, List.of());
    }

    private Refusal(
            int status,
            String code,
            @Nullable String field,
            List<Object> arguments,
            Map<String, Object> extras,
            List<Refusal> others) {
        super(code);
        this.status = status;
        this.code = code;
        this.field = field;
        this.arguments = field == null ? arguments : inWords(field, arguments);
        this.extras = extras;
        this.others = others;
    }

    /** Beside a year or a day a number is a year, whose thousands nothing sets apart. */
    private static List<Object> inWords(String field, List<Object> arguments) {
        return DAYS.matcher(field).matches()
                ? arguments.stream()
                        .map(one -> one instanceof Integer ? one.toString() : one)
                        .toList()
                : arguments;
    }

    /** What was asked breaks a rule: 422. */
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(422, code, null, List.of(arguments), Map.of());
    }

    /** The value of a field breaks a rule: 422. */
    public static Refusal at(String field, String code, Object... arguments) {
        return new Refusal(422, code, field, List.of(arguments), Map.of());
    }

    /** The values of several fields break rules; the first of them stands for all where one alone can be told. */
    static Refusal several(List<Refusal> found) {
        var all = found.stream().flatMap(one -> one.all().stream()).toList();
        var first = all.get(0);
        return new Refusal(
                first.status, first.code, first.field, first.arguments, first.extras, all.subList(1, all.size()));
    }

    /** The value of a field is taken already: 409. */
    public static Refusal conflictAt(String field, String code, Object... arguments) {
        return new Refusal(409, code, field, List.of(arguments), Map.of());
    }

    /** The state of things does not allow it: 409. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(409, code, null, List.of(arguments), Map.of());
    }

    /** Not there, or not for this person to know of: 404. */
    public static Refusal notFound() {
        return new Refusal(404, "not_found", null, List.of(), Map.of());
    }

    /** Was there and is no more: 410. */
    public static Refusal gone(String code, Object... arguments) {
        return new Refusal(410, code, null, List.of(arguments), Map.of());
    }

    /** May see it, may not do this to it: 403. */
    public static Refusal forbidden() {
        return new Refusal(403, "forbidden", null, List.of(), Map.of());
    }

    /** The same, for a reason of its own. */
    public static Refusal forbidden(String code) {
        return new Refusal(403, code, null, List.of(), Map.of());
    }

    /** Somebody else changed it meanwhile: 409. */
    public static Refusal stale() {
        return conflict("stale");
    }

    /** The request itself makes no sense: 400. */
    public static Refusal badRequest(String field, String code, Object... arguments) {
        return new Refusal(400, code, field, List.of(arguments), Map.of());
    }

    /** Nobody known sent this: 401. */
    public static Refusal unauthorized(String code) {
        return new Refusal(401, code, null, List.of(), Map.of());
    }

    /** Too many tries: 429. */
    public static Refusal tooMany(String code) {
        return new Refusal(429, code, null, List.of(), Map.of());
    }

    public Refusal with(String name, Object value) {
        var more = new LinkedHashMap<>(extras);
        more.put(name, value);
        return new Refusal(status, code, field, arguments, more, others);
    }

    /** The same in an entry of a list: the field is named from the list's own, such as {@code given[2].valueVnd}. */
    public Refusal in(String list, int index) {
        var entry = list + "[" + index + "]";
        var more = others.stream().map(one -> one.in(list, index)).toList();
        return new Refusal(status, code, field == null ? entry : entry + "." + field, arguments, extras, more);
    }

    /** This and what else is wrong. */
    List<Refusal> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public Map<String, Object> extras() {
        return extras;
    }
}
