package vn.giothong.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An error as RFC 9457 writes it, with a stable code and the fields it belongs to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        List<Violation> violations,
        @JsonAnyGetter Map<String, Object> extras) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    public record Violation(String field, String code, String message) {}

    static Problem of(String language, Refusal refusal) {
        var message = message(language, refusal);
        var violations = refusal.all().stream()
                .flatMap(one -> Stream.ofNullable(one.field())
                        .map(field -> new Violation(field, one.code(), message(language, one))))
                .toList();
        return new Problem(
                "about:blank",
                title(language, refusal.status()),
                refusal.status(),
                refusal.code(),
                message,
                violations,
                refusal.extras());
    }

    private static String message(String language, Refusal refusal) {
        return Texts.text(language, "error_" + refusal.code(), refusal.arguments());
    }

    static Problem of(String language, int status, String code) {
        return new Problem(
                "about:blank",
                title(language, status),
                status,
                code,
                Texts.text(language, "error_" + code),
                List.of(),
                Map.of());
    }

    /** A body or a query with a value in it that is none of its kind. */
    static Problem malformed(String language, String field) {
        var violation = new Violation(field, "field_invalid", Texts.text(language, "error_field_invalid"));
        return new Problem(
                "about:blank",
                title(language, 400),
                400,
                "malformed",
                Texts.text(language, "error_malformed"),
                List.of(violation),
                Map.of());
    }

    private static String title(String language, int status) {
        return Texts.text(language, "error_status_" + status);
    }

    Response response() {
        return Response.status(status)
                .entity(this)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .build();
    }
}
