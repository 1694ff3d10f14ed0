package vn.giothong.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys for signatures and look-ups, one for each purpose, all derived from the installation's secret. */
@ApplicationScoped
public class Keys {
    private final byte[] secret;

    Keys(@ConfigProperty(name = "giothong.secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes that only this installation can compute for the purpose. */
    public byte[] derive(String purpose) {
        return mac(secret, purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed hash of a text, the same for the same text: for looking up what is stored encrypted. */
    public byte[] hash(String purpose, String text) {
        return mac(derive(purpose), text.getBytes(StandardCharsets.UTF_8));
    }

    String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose, text));
    }

    public String hex(String purpose) {
        return HexFormat.of().formatHex(derive(purpose));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA256", missing);
        }
    }
}
