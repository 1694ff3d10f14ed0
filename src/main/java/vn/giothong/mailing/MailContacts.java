package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.consent.Channel;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps where a donor's e-mails go and the language of the donor's messages: for the donor and those who keep the record. */
@ApplicationScoped
class MailContacts {
    private static final int LONGEST = 200;
    private static final int MOST = 100;
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    record Contact(@Nullable String email, @Nullable String language) {}

    /** One message to the donor. */
    record Sent(
            Instant at,
            Channel channel,
            Letter.State state,
            @Nullable String body) {}

    private final DonorAccess access;
    private final Audit audit;
    private final Clock clock;

    MailContacts(DonorAccess access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever else looks is written down. */
    @Transactional
    public Contact of(Actor actor, UUID donorId) {
        var donor = keeper(actor, donorId);
        if (!donor.id.equals(actor.donorId())) {
            audit.record(actor.accountId(), actor.fullName(), "donor.viewed", "donor", donor.id, donor.code);
        }
        return view(donor.id);
    }

    private static Contact view(UUID donorId) {
        return MailContact.of(donorId)
                .map(contact -> new Contact(contact.email, contact.language))
                .orElse(new Contact(null, MailContact.LANGUAGE));
    }

    /** What was sent to the donor, the latest first. */
    @Transactional
    public List<Sent> sent(Actor actor, UUID donorId) {
        var donor = keeper(actor, donorId);
        return Letter.<Letter>find("donorId = ?1 order by dueAt desc, id desc", donor.id).page(0, MOST).stream()
                .map(letter -> new Sent(
                        letter.endedAt == null ? letter.dueAt : letter.endedAt,
                        letter.channel,
                        letter.state,
                        letter.body))
                .toList();
    }

    /** Without an address there is none from now on. */
    @Transactional
    public Contact change(Actor actor, UUID donorId, @Nullable Contact wanted) {
        var donor = keeper(actor, donorId);
        var given = wanted == null ? new Contact(null, null) : wanted;
        var email = address(given.email());
        var language = given.language() == null ? MailContact.LANGUAGE : given.language();
        if (!LANGUAGES.contains(language)) {
            throw Refusal.at("language", "field_choice");
        }
        Donor.findById(donor.id, LockModeType.PESSIMISTIC_WRITE);
        var contact = MailContact.of(donor.id).orElseGet(() -> {
            var fresh = new MailContact(donor.id, clock.instant(), actor.accountId());
            fresh.persist();
            return fresh;
        });
        contact.email = email;
        contact.language = language;
        contact.changedAt = clock.instant();
        contact.changedBy = actor.accountId();
        audit.record(actor.accountId(), actor.fullName(), "donor.mail_changed", "donor", donor.id, donor.code);
        return new Contact(email, language);
    }

    private static @Nullable String address(@Nullable String typed) {
        var email = Given.optional("email", typed, LONGEST);
        if (email == null) {
            return null;
        }
        try {
            new InternetAddress(email, true).validate();
        } catch (AddressException wrong) {
            throw Refusal.at("email", "mailing_email");
        }
        int at = email.lastIndexOf('@');
        if (at < 1 || !email.substring(at).contains(".") || !email.chars().allMatch(sign -> sign > 32 && sign < 127)) {
            throw Refusal.at("email", "mailing_email");
        }
        return email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT);
    }

    /** Whose messages the actor may see and direct. */
    private Donor keeper(Actor actor, UUID donorId) {
        var donor = standing(actor, donorId);
        if (!keeps(actor, donor)) {
            throw Refusal.forbidden();
        }
        return donor;
    }

    @Transactional
    public boolean mayKeep(Actor actor, UUID donorId) {
        return keeps(actor, standing(actor, donorId));
    }

    @Transactional
    public boolean maySend(Actor actor, UUID donorId) {
        return sends(actor, standing(actor, donorId));
    }

    boolean keeps(Actor actor, Donor donor) {
        return donor.id.equals(actor.donorId()) || access.may(actor, Action.WRITE_DONOR, donor);
    }

    boolean sends(Actor actor, Donor donor) {
        return access.may(actor, Action.SEND_MESSAGE, donor);
    }

    /** The record that stands for somebody, wherever it was merged into. */
    Donor standing(Actor actor, UUID donorId) {
        var donor = access.readable(actor, donorId);
        return donor.mergedToId == null ? donor : access.readable(actor, Survivors.standing(donor).id);
    }
}
