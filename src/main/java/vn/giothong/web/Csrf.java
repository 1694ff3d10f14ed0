package vn.giothong.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The token that a page's form carries and a foreign site cannot know; the cookie holds it too, bound by a signature. */
@RequestScoped
@Named("csrf")
public class Csrf {
    static final String FIELD = "csrf";
    static final String HEADER = "X-CSRF-Token";
    static final String COOKIE = "giothong-csrf";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;
    private @Nullable String token;
    private boolean fresh;

    Csrf(Keys keys) {
        this.keys = keys;
    }

    void receive(@Nullable String cookie) {
        token = cookie != null && cookie.equals(signed(nonce(cookie))) ? cookie : null;
    }

    boolean accepts(@Nullable String sent) {
        return token != null && token.equals(sent);
    }

    public String getToken() {
        if (token == null) {
            var bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            token = signed(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            fresh = true;
        }
        return token;
    }

    boolean fresh() {
        return fresh;
    }

    private static String nonce(String token) {
        return token.substring(0, Math.max(0, token.indexOf('.')));
    }

    private String signed(String nonce) {
        return nonce + "." + keys.sign("csrf", nonce);
    }
}
