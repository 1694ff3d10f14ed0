package vn.giothong.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes a request to the API without a body for one that leaves every value out: whoever sends none has no type to name, and an
 * endpoint that reads an optional body would refuse the lack of one as a type that it does not know (415).
 */
@ApplicationScoped
class NoBody {
    private static final int BEFORE_THE_SERVERS_OWN = 10;

    void register(@Observes Filters filters) {
        filters.register(NoBody::name, BEFORE_THE_SERVERS_OWN);
    }

    private static void name(RoutingContext routing) {
        var request = routing.request();
        if (request.path().startsWith("/api/") && empty(request)) {
            request.headers().set("Content-Type", "application/json");
        }
        routing.next();
    }

    private static boolean empty(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.getHeader("Content-Type") == null
                && request.getHeader("Transfer-Encoding") == null
                && (length == null || length.equals("0"));
    }
}
