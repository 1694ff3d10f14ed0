package vn.giothong.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Chooses the language for a year and goes back to where one was. */
@Path("/language")
@PermitAll
class LanguagePages {
    private static final Duration YEAR = Duration.ofDays(365);

    @POST
    public Response choose(@FormParam("language") @Nullable String code, @FormParam("back") @Nullable String back) {
        var cookie = new NewCookie.Builder(Language.COOKIE)
                .value(Language.known(code == null ? "" : code))
                .path("/")
                .maxAge((int) YEAR.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(URI.create(local(back))).cookie(cookie).build();
    }

    /** Only a path of this server: a foreign address in a form must not become a redirect. */
    private static String local(@Nullable String back) {
        return back != null && back.matches("/[^/\\\\\\s].*|/") ? back : "/";
    }
}
