package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Throttle;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.outreach.Message;
import vn.giothong.outreach.Messages;
import vn.giothong.person.PhoneNumber;
import vn.giothong.web.Keys;
import vn.giothong.web.Texts;

/** Makes a code, replaces older ones and sends it to the phone that stands in the record. */
@ApplicationScoped
class CodeIssue {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final Throttle.Limit BY_CONTACT = new Throttle.Limit("codes-contact", 5, Duration.ofHours(1));
    static final Throttle.Limit BY_PHONE = new Throttle.Limit("codes-phone", 5, Duration.ofHours(1));
    /** Counts what is sent, since that costs money; asking for strangers' numbers takes nothing from others behind an address. */
    static final Throttle.Limit SENT_BY_ADDRESS = new Throttle.Limit("codes-sent-address", 300, Duration.ofHours(1));

    static final Throttle.Limit BY_PHONE_A_DAY = new Throttle.Limit("codes-phone-day", 15, Duration.ofDays(1));

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Throttle throttle;
    private final Messages messages;
    private final Retrying retrying;
    private final Keys keys;
    private final Clock clock;

    CodeIssue(Throttle throttle, Messages messages, Retrying retrying, Keys keys, Clock clock) {
        this.throttle = throttle;
        this.messages = messages;
        this.retrying = retrying;
        this.keys = keys;
        this.clock = clock;
    }

    void issue(Contact contact, String address, String language) {
        if (!throttle.admits(BY_CONTACT, contact.subject())) {
            return;
        }
        var phone = retrying.inTransaction(() -> phone(contact));
        if (phone != null && !maySend(phone, address)) {
            return;
        }
        retrying.inTransaction(() -> {
            make(contact, phone, language);
            return null;
        });
    }

    private boolean maySend(String phone, String address) {
        return throttle.admits(BY_PHONE, phone)
                && throttle.admits(BY_PHONE_A_DAY, phone)
                && throttle.admits(SENT_BY_ADDRESS, address);
    }

    /** The phone in the record of an active donor. */
    private static @Nullable String phone(Contact contact) {
        if (contact.phone() != null) {
            var known = Donor.count("phone = ?1 and state = ?2", contact.phone().e164(), Donor.State.ACTIVE) > 0;
            return known ? contact.phone().e164() : null;
        }
        return Optional.ofNullable(contact.donorCode())
                .flatMap(Survivors::coded)
                .filter(donor -> donor.state == Donor.State.ACTIVE)
                .map(donor -> donor.phone)
                .orElse(null);
    }

    private void make(Contact contact, @Nullable String phone, String language) {
        var now = clock.instant();
        var subject = CodeHashes.contact(keys, contact.subject());
        var to = phone == null ? null : CodeHashes.contact(keys, "phone:" + phone);
        SignInCode.delete("subjectHash = ?1", subject);
        if (to != null) {
            SignInCode.delete("phoneHash = ?1", to);
        }
        var digits = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        var code = new SignInCode(subject, to, now, now.plus(LIFE));
        code.codeHash = CodeHashes.code(keys, code.id, digits);
        code.persist();
        if (phone != null) {
            var text = Texts.text(language, "me_code_message", digits, LIFE.toMinutes());
            messages.send(Message.to(
                    new PhoneNumber(phone).e164(), messages.forCodes(), Texts.text(language, "me_code_subject"), text));
        }
    }
}
