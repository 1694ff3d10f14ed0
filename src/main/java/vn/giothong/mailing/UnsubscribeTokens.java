package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.Ids;
import vn.giothong.web.Keys;

/** The word behind {@code /unsubscribe/}: a letter's id and a signature. It says nothing of the person, and nobody can make one up. */
@ApplicationScoped
class UnsubscribeTokens {
    private static final int ID = 16;
    private static final int SIGNATURE = 16;

    private final Keys keys;

    UnsubscribeTokens(Keys keys) {
        this.keys = keys;
    }

    String of(UUID letterId) {
        var token = Arrays.copyOf(Ids.bytes(letterId), ID + SIGNATURE);
        System.arraycopy(signature(letterId), 0, token, ID, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private byte[] signature(UUID letterId) {
        return Arrays.copyOf(keys.hash("unsubscribe", letterId.toString()), SIGNATURE);
    }

    Optional<UUID> letter(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
        if (bytes.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        var letter = Ids.of(Arrays.copyOf(bytes, ID));
        var genuine = MessageDigest.isEqual(signature(letter), Arrays.copyOfRange(bytes, ID, bytes.length));
        return genuine ? Optional.of(letter) : Optional.empty();
    }
}
