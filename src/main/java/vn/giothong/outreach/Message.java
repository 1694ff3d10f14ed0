package vn.giothong.outreach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;

/**
 * A message to one person. The recipient is an address or a phone number in E.164; the subject is shown by e-mail alone. Its id is
 * the same at every try, so that a provider that looks at it sends once. A letter carries the address at which its recipient ends
 * such letters, and must never arrive twice; a code may, if only it arrives.
 */
public record Message(
        UUID id,
        Channel channel,
        String recipient,
        String subject,
        String text,
        @Nullable String unsubscribe) {
    public static Message to(String recipient, Channel channel, String subject, String text) {
        return new Message(Ids.next(), channel, recipient, subject, text, null);
    }

    boolean once() {
        return unsubscribe != null;
    }

    /** Without its content: a log must show neither a number nor a code. */
    @Override
    public String toString() {
        return channel + " message " + id;
    }
}
