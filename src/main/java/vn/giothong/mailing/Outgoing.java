package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.donor.Donor;
import vn.giothong.outreach.Message;

/** Writes the letters that are due, after a last look at who may still get them. */
@ApplicationScoped
class Outgoing {
    /** A letter ready to be claimed and handed over, or why it stays here. */
    record Ready(
            UUID letterId,
            LetterBook.@Nullable Out out,
            @Nullable Message message,
            @Nullable String stopped) {}

    private final LastLooks looks;
    private final Composition composition;
    private final UnsubscribeTokens tokens;

    Outgoing(LastLooks looks, Composition composition, UnsubscribeTokens tokens) {
        this.looks = looks;
        this.composition = composition;
        this.tokens = tokens;
    }

    /** In the caller's transaction. */
    List<Ready> of(List<UUID> letterIds) {
        List<Letter> letters = Letter.list("id in ?1 order by dueAt, id", letterIds);
        var look = looks.at(letters);
        var contacts = MailContact.of(look.donors().keySet());
        return letters.stream().map(letter -> ready(letter, look, contacts)).toList();
    }

    private Ready ready(Letter letter, LastLooks.Look look, Map<UUID, MailContact> contacts) {
        var stopped = look.stays(letter);
        var donor = look.donor(letter);
        var address = look.address(letter);
        return stopped != null || donor == null || address == null
                ? new Ready(letter.id, null, null, stopped)
                : written(letter, look.frame(letter), donor, contacts.get(donor.id), address);
    }

    private Ready written(
            Letter letter, Composition.Frame frame, Donor donor, @Nullable MailContact contact, String address) {
        var words = composition.words(frame, donor, contact);
        var unsubscribe = frame.mailing().site + "/unsubscribe/" + tokens.of(letter.id);
        var body = Composition.ending(words.body(), unsubscribe, words.language());
        var out = new LetterBook.Out(letter.id, Ids.next(), address, words.subject(), body);
        var message =
                new Message(letter.id, Channels.gateway(letter.channel), address, words.subject(), body, unsubscribe);
        return new Ready(letter.id, out, message, null);
    }
}
