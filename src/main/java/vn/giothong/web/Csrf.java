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
    private String token = "";
    private boolean fresh;

    Csrf(Keys keys) {
        this.keys = keys;
    }

    /** Takes the cookie's token, or makes one at once: a page is rendered after the headers of its answer are set. */
    void receive(@Nullable String cookie) {
        fresh = cookie == null || !cookie.equals(signed(nonce(cookie)));
        token = fresh || cookie == null ? random() : cookie;
    }

    boolean accepts(@Nullable String sent) {
        return !fresh && token.equals(sent);
    }

    public String getToken() {
        return token;
    }

    private String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return signed(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
