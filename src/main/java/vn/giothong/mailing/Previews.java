package vn.giothong.mailing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.web.Formats;

/** Shows a mailing before it is sent: its words for a real person, and its audience counted by what would become of everybody. */
@ApplicationScoped
class Previews {
    private final Drafts drafts;
    private final People people;
    private final Selection selection;
    private final Composition composition;
    private final DonorAccess donors;
    private final Channels channels;
    private final Clock clock;

    Previews(
            Drafts drafts,
            People people,
            Selection selection,
            Composition composition,
            DonorAccess donors,
            Channels channels,
            Clock clock) {
        this.drafts = drafts;
        this.people = people;
        this.selection = selection;
        this.composition = composition;
        this.donors = donors;
        this.channels = channels;
        this.clock = clock;
    }

    /** A transaction for each part of the audience, so that a large one is no long transaction. */
    Preview of(Actor actor, NewMailing wanted, String site, String language) {
        var mailing = QuarkusTransaction.requiringNew().call(() -> drafts.of(actor, wanted, site));
        var count = new Count();
        UUID after = null;
        do {
            var from = after;
            after = QuarkusTransaction.requiringNew().call(() -> add(count, mailing, from));
        } while (after != null);
        var counted = new Preview.Counts(count.everybody, count.selected, count.leftOut);
        return QuarkusTransaction.requiringNew().call(() -> {
            var person = person(actor, wanted.donorId(), count.first);
            return preview(mailing, person, counted, language);
        });
    }

    private @Nullable UUID add(Count count, Mailing mailing, @Nullable UUID after) {
        var part = people.part(mailing, after);
        var chosen = selection.of(mailing, part.people());
        count.everybody += part.people().size();
        count.selected += chosen.selected();
        chosen.count(count.leftOut);
        if (count.first == null && !chosen.fresh().isEmpty()) {
            count.first = chosen.fresh().get(0).id;
        }
        return part.last();
    }

    private @Nullable Donor person(Actor actor, @Nullable UUID wanted, @Nullable UUID first) {
        if (wanted != null) {
            return donors.readable(actor, wanted);
        }
        return first == null ? null : Donor.findById(first);
    }

    private Preview preview(Mailing mailing, @Nullable Donor person, Preview.Counts counts, String language) {
        var frame = composition.frame(mailing);
        var group = composition.toGroup(frame, language);
        var open = channels.open(mailing.channel);
        var leavesAt = leavesAt(mailing);
        var atOnce = !leavesAt.isAfter(clock.instant());
        if (person == null) {
            return new Preview(
                    null,
                    language,
                    mailing.subject(language),
                    mailing.body(language),
                    group,
                    counts,
                    mailing.scheduledAt,
                    leavesAt,
                    atOnce,
                    open);
        }
        var words = composition.words(frame, person, MailContact.of(person.id).orElse(null));
        var text = Composition.ending(words.body(), mailing.site + "/unsubscribe/…", words.language());
        return new Preview(
                new Preview.Person(person.id, person.code, person.fullName),
                words.language(),
                words.subject(),
                text,
                group,
                counts,
                mailing.scheduledAt,
                leavesAt,
                atOnce,
                open);
    }

    private static Instant leavesAt(Mailing mailing) {
        return mailing.occasion.urgent()
                ? mailing.scheduledAt
                : QuietHours.after(mailing.channel, mailing.scheduledAt.atZone(Formats.ZONE))
                        .toInstant();
    }

    private static final class Count {
        private int everybody;
        private int selected;
        private final EnumMap<Reason, Integer> leftOut = new EnumMap<>(Reason.class);
        private @Nullable UUID first;
    }
}
