package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;
import vn.giothong.database.Ids;
import vn.giothong.donor.Donor;
import vn.giothong.outreach.Message;

/**
 * Writes the letters that are due, by what holds at that moment: who has withdrawn consent, was erased or has no address any more
 * gets none, nor who has an address that took nothing, and nobody one for a drive that is called off or over. As many statements for many as for a few.
 */
@ApplicationScoped
class Outgoing {
    /** A letter ready to be claimed and handed over, or why it stays here. */
    record Ready(
            UUID letterId,
            LetterBook.@Nullable Out out,
            @Nullable Message message,
            @Nullable String stopped) {}

    private final Consents consents;
    private final Addresses addresses;
    private final Composition composition;
    private final UnsubscribeTokens tokens;
    private final Clock clock;

    Outgoing(Consents consents, Addresses addresses, Composition composition, UnsubscribeTokens tokens, Clock clock) {
        this.consents = consents;
        this.addresses = addresses;
        this.composition = composition;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    List<Ready> of(List<UUID> letterIds) {
        List<Letter> letters = Letter.list("id in ?1 order by dueAt, id", letterIds);
        var donors = new HashMap<UUID, Donor>();
        Donor.<Donor>list(
                        "id in ?1",
                        letters.stream().map(letter -> letter.donorId).collect(Collectors.toSet()))
                .forEach(donor -> donors.put(donor.id, donor));
        var contacts = MailContact.of(donors.keySet());
        var frames = new LinkedHashMap<UUID, Composition.Frame>();
        var reached = new EnumMap<Channel, Addresses.Reachable>(Channel.class);
        var agreed = new EnumMap<Channel, Set<UUID>>(Channel.class);
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var ready = new ArrayList<Ready>();
        for (var letter : letters) {
            var donor = donors.get(letter.donorId);
            var willing = agreed.computeIfAbsent(
                    letter.channel, way -> consents.given(donors.keySet(), Purpose.INVITATION, way, today));
            var reachable = reached.computeIfAbsent(letter.channel, way -> addresses.of(donors.values(), way));
            var frame =
                    frames.computeIfAbsent(letter.mailingId, id -> composition.frame(Mailing.<Mailing>findById(id)));
            var stopped = why(letter, frame, reachable, willing, now);
            var address = reachable.addresses().get(letter.donorId);
            ready.add(
                    stopped != null || donor == null || address == null
                            ? new Ready(letter.id, null, null, stopped)
                            : written(letter, frame, donor, contacts.get(letter.donorId), address));
        }
        return ready;
    }

    /** Why the letter stays here; null where it may go. */
    private static @Nullable String why(
            Letter letter, Composition.Frame frame, Addresses.Reachable reachable, Set<UUID> willing, Instant now) {
        if (frame.mailing().state == Mailing.State.CANCELLED) {
            return "CANCELLED";
        }
        var unreached = reachable.reason(letter.donorId);
        if (unreached != null) {
            return unreached.name();
        }
        if (!willing.contains(letter.donorId)) {
            return Reason.NOT_CONSENTED.name();
        }
        return frame.tooLate(now) ? "TOO_LATE" : null;
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
