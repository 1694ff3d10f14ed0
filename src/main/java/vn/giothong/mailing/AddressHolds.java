package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.consent.Channel;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Shows which of a donor's addresses is on hold since it took nothing, and lifts the hold for whoever may send to the donor. */
@ApplicationScoped
class AddressHolds {
    private static final int LONGEST_REASON = 200;

    /** A channel by which the donor gets nothing, and since when. */
    record Held(Channel channel, Instant since) {}

    private final MailContacts contacts;
    private final Addresses addresses;
    private final Audit audit;
    private final Clock clock;

    AddressHolds(MailContacts contacts, Addresses addresses, Audit audit, Clock clock) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** For those who keep the record and those who may send to the donor. */
    @Transactional
    public List<Held> of(Actor actor, UUID donorId) {
        var donor = contacts.standing(actor, donorId);
        if (!contacts.keeps(actor, donor) && !contacts.sends(actor, donor)) {
            throw Refusal.forbidden();
        }
        return Stream.of(Channel.values())
                .flatMap(channel -> addresses.holds(donor, channel).stream().limit(1))
                .map(hold -> new Held(hold.channel, hold.since))
                .toList();
    }

    /** The address the donor has now is written to again; the reason is kept with the act. */
    @Transactional
    public void lift(Actor actor, UUID donorId, @Nullable Channel channel, @Nullable String reason) {
        var donor = contacts.standing(actor, donorId);
        if (!contacts.sends(actor, donor)) {
            throw Refusal.forbidden();
        }
        var way = Given.value("channel", channel);
        var why = Given.text("reason", reason, LONGEST_REASON);
        var holds = addresses.holds(donor, way);
        if (holds.isEmpty()) {
            throw Refusal.conflict("mailing_no_hold");
        }
        holds.forEach(hold -> hold.lift(clock.instant(), actor.accountId()));
        audit.record(actor.accountId(), actor.fullName(), "donor.hold_lifted", "donor", donor.id, way + ": " + why);
    }
}
