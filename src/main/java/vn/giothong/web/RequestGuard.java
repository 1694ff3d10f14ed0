package vn.giothong.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Sees every request before and after a resource: chooses the language, takes in the form, refuses an unsafe request of a page
 * without its token, and sets the headers that keep a page to itself. The API is spared the token, since it knows no cookies.
 */
class RequestGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Form form;
    private final Csrf csrf;

    RequestGuard(Form form, Csrf csrf) {
        this.form = form;
        this.csrf = csrf;
    }

    @ServerRequestFilter
    @WithFormRead
    public @Nullable Response before(
            ResteasyReactiveContainerRequestContext request, RoutingContext routing, HttpHeaders headers) {
        if (api(request)) {
            return null;
        }
        csrf.receive(cookie(routing, Csrf.COOKIE));
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        receive(context.getFormData());
        if (SAFE.contains(request.getMethod()) || byAddressAlone(request)) {
            return null;
        }
        var sent = headers.getHeaderString(Csrf.HEADER);
        if (!csrf.accepts(sent == null ? form.text(Csrf.FIELD) : sent)) {
            throw Refusal.badRequest(Csrf.FIELD, "form_expired");
        }
        return null;
    }

    private void receive(@Nullable FormData data) {
        if (data == null) {
            return;
        }
        for (var name : data) {
            for (var value : data.get(name)) {
                if (!value.isFileItem()) {
                    form.receive(name, value.getValue());
                }
            }
        }
    }

    @ServerResponseFilter
    public void after(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        var open = PublicPages.CACHE.equals(response.getHeaderString("Cache-Control"));
        if (!api(request) && !open && csrf.fresh()) {
            routing.response()
                    .addCookie(Cookie.cookie(Csrf.COOKIE, csrf.getToken())
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(routing.request().isSSL())
                            .setSameSite(CookieSameSite.LAX));
        }
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        if (!open) {
            headers.putSingle("Cache-Control", "no-store");
        }
        if (!api(request)) {
            headers.putSingle("Vary", "Accept-Language, Cookie");
            headers.putSingle(
                    "Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri"
                            + " 'none'");
        }
    }

    /** Whoever holds such an address may act by it, mail programs among them (RFC 8058); no cookie counts there. */
    private static boolean byAddressAlone(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/unsubscribe/");
    }

    private static @Nullable String cookie(RoutingContext routing, String name) {
        var cookie = routing.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    private static boolean api(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/");
    }
}
