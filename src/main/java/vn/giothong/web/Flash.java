package vn.giothong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A message for the next page: the key of a text and at most one number or code. It fades by itself after some seconds. */
@RequestScoped
@Named("flash")
public class Flash {
    static final String COOKIE = "giothong-flash";
    private static final int SECONDS = 6;

    private final HttpHeaders headers;
    private final Language language;

    Flash(HttpHeaders headers, Language language) {
        this.headers = headers;
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
        var parts = URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8).split("\\|", 2);
        if (!Texts.has(language.code(), parts[0])) {
            return null;
        }
        return Texts.text(language.code(), parts[0], parts.length > 1 ? parts[1] : "");
    }
}
