package vn.giothong.me;

import java.util.UUID;
import vn.giothong.web.Keys;

/** Hashes under the installation's key, since six digits would be found from a plain hash in a moment. */
final class CodeHashes {
    private CodeHashes() {}

    static byte[] contact(Keys keys, String subject) {
        return keys.hash("sign-in-contact", subject);
    }

    static byte[] code(Keys keys, UUID id, String digits) {
        return keys.hash("sign-in-code", id + ":" + digits);
    }

    static byte[] activation(Keys keys, String code) {
        return keys.hash("activation", code);
    }
}
