package vn.giothong.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A message for the next page: the key of a text and at most one number or code. The page that shows it takes the cookie away, and it
 * fades by itself after some seconds. What answers a form with its errors shows none: that something was done before is no news there.
 */
@RequestScoped
@Named("flash")
public class Flash {
    static final String COOKIE = "giothong-flash";
    private static final int SECONDS = 6;

    private final HttpHeaders headers;
    private final RoutingContext routing;
    private final Language language;

    Flash(HttpHeaders headers, RoutingContext routing, Language language) {
        this.headers = headers;
        this.routing = routing;
        this.language = language;
    }

    static NewCookie cookie(String messageKey, @Nullable Object argument) {
        var text = messageKey + "|" + (argument == null ? "" : argument);
        return new NewCookie.Builder(COOKIE)
                .value(URLEncoder.encode(text, StandardCharsets.UTF_8))
                .path("/")
                .maxAge(SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The message in the language of the reader, or nothing. Only keys that have a text are shown. */
    public @Nullable String getMessage() {
        var cookie = headers.getCookies().get(COOKIE);
        if (cookie == null) {
            return null;
        }
        takeAway();
        var parts = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8).split("\\|", 2);
        if (!routing.request().method().equals(HttpMethod.GET) || !Texts.has(language.code(), parts[0])) {
            return null;
        }
        return Texts.text(language.code(), parts[0], parts.length > 1 ? parts[1] : "");
    }

    private void takeAway() {
        routing.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX));
    }
}
