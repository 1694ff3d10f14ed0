package vn.giothong.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses a body that says it is too large before any of it is read, in words: the server's own answer is empty. */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 10;

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TooLargePage(
            String language, String title, @Nullable String detail) implements TemplateInstance {}

    private final long limit;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext routing) {
        if (length(routing) <= limit) {
            routing.next();
            return;
        }
        var language = language(routing);
        var problem = Problem.of(language, 413, "too_large");
        var api = routing.request().path().startsWith("/api/");
        // the rest of the body would be taken for the next request
        routing.response().endHandler(ended -> routing.request().connection().close());
        routing.response()
                .setStatusCode(413)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", api ? Problem.MEDIA_TYPE : "text/html; charset=utf-8")
                .end(api ? document(problem) : new TooLargePage(language, problem.title(), problem.detail()).render());
    }

    private static long length(RoutingContext routing) {
        var length = routing.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private static String language(RoutingContext routing) {
        var chosen = routing.request().getCookie(Language.COOKIE);
        if (chosen != null) {
            return Language.known(chosen.getValue());
        }
        return routing.acceptableLanguages().stream()
                .map(accepted -> accepted.tag())
                .filter(tag -> tag.equals("vi") || tag.equals("en"))
                .findFirst()
                .orElse("vi");
    }

    private String document(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
