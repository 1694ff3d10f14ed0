package vn.giothong.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What bears an id of its own from the moment its form was shown counts once: a second tap, or a retry over a bad network, is answered
 * as the first was. Beside the id stands a fingerprint of all that was sent, so that other words under the same id are not lost
 * unnoticed.
 */
public final class SentOnce {
    private SentOnce() {}

    public static UUID fingerprint(Record sent) {
        return UUID.nameUUIDFromBytes(sent.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Passes where what comes under a known id is the same as before.
     *
     * @throws Refusal {@code request_differs} where it is not
     */
    public static void mustRepeat(@Nullable UUID fingerprint, Record sent) {
        if (!fingerprint(sent).equals(fingerprint)) {
            throw differs();
        }
    }

    public static Refusal differs() {
        return Refusal.conflict("request_differs");
    }
}
