package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Keys;

/**
 * Remembers in the browser, for some minutes, whom the provider vouched for there, until the person has signed in another way and
 * says that this is the same one. It is signed for the provider of the day, and opens nothing by itself.
 */
@ApplicationScoped
class VouchedCookie {
    static final String NAME = "giothong-vouched";
    private static final String PATH = "/sign-in";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int PARTS = 3;

    private final Keys keys;
    private final Provider provider;
    private final Clock clock;

    VouchedCookie(Keys keys, Provider provider, Clock clock) {
        this.keys = keys;
        this.provider = provider;
        this.clock = clock;
    }

    NewCookie keep(Vouched vouched, boolean secure) {
        var until = clock.instant().plus(LIFE).getEpochSecond();
        var content = until + "\n" + vouched.subject() + "\n" + vouched.label();
        return cookie(encode(content.getBytes(StandardCharsets.UTF_8)) + "." + encode(signature(content)))
                .maxAge((int) LIFE.toSeconds())
                .secure(secure)
                .build();
    }

    NewCookie gone() {
        return cookie("").maxAge(0).build();
    }

    private static NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path(PATH)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX);
    }

    /** Nothing for a cookie that is missing, too old or not of our making. */
    Optional<Vouched> read(@Nullable String value) {
        var halves = value == null ? new String[0] : value.split("\\.", -1);
        if (halves.length != 2) {
            return Optional.empty();
        }
        try {
            var content = new String(Base64.getUrlDecoder().decode(halves[0]), StandardCharsets.UTF_8);
            var genuine = MessageDigest.isEqual(
                    signature(content), Base64.getUrlDecoder().decode(halves[1]));
            return genuine ? fresh(content.split("\n", PARTS)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<Vouched> fresh(String[] parts) {
        var until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        return clock.instant().isBefore(until) ? Optional.of(new Vouched(parts[1], parts[2])) : Optional.empty();
    }

    private byte[] signature(String content) {
        return keys.hash("vouched-for", provider.issuer() + "\n" + content);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
