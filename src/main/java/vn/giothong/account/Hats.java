package vn.giothong.account;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Optional;

/**
 * Which of several roles is worn on pages. The choice lies in a cookie and is asked of the account's own active roles at every
 * request, so a foreign or ended one chooses nothing; the API knows no hats.
 */
@RequestScoped
class Hats {
    private static final String COOKIE = "giothong-hat";
    private static final String API = "/api/";

    private final CurrentVertxRequest request;

    Hats(CurrentVertxRequest request) {
        this.request = request;
    }

    Optional<Hat> worn(List<Hat> hats) {
        var context = request.getCurrent();
        if (context == null || hats.size() < 2 || context.normalizedPath().startsWith(API)) {
            return Optional.empty();
        }
        var cookie = context.request().getCookie(COOKIE);
        return cookie == null
                ? Optional.empty()
                : hats.stream()
                        .filter(hat -> hat.id().toString().equals(cookie.getValue()))
                        .findFirst();
    }

    /** Wears the hat with the id until the browser is closed; empty, all of them. */
    static NewCookie cookie(String id) {
        var cookie =
                new NewCookie.Builder(COOKIE).value(id).path("/").httpOnly(true).sameSite(NewCookie.SameSite.LAX);
        return (id.isEmpty() ? cookie.maxAge(0) : cookie).build();
    }
}
