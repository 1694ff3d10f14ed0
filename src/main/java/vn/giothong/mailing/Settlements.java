package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** What people know better than the machine: whether a letter in doubt arrived, and that one came back days later. */
@ApplicationScoped
class Settlements {
    private final SenderAccess senders;
    private final LetterBook book;
    private final Audit audit;
    private final Clock clock;

    Settlements(SenderAccess senders, LetterBook book, Audit audit, Clock clock) {
        this.senders = senders;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /** Counts a letter in doubt as sent, or has it sent again, which its recipient may then get twice. */
    @Transactional
    public void resolve(Actor actor, UUID mailingId, UUID letterId, @Nullable Boolean sent) {
        var letter = letter(actor, mailingId, letterId);
        var arrived = Given.value("sent", sent);
        if (letter.state != Letter.State.IN_DOUBT) {
            throw Refusal.conflict("mailing_not_in_doubt");
        }
        if (!arrived && calledOff(mailingId)) {
            throw Refusal.conflict("mailing_called_off");
        }
        letter.state = arrived ? Letter.State.SENT : Letter.State.WAITING;
        letter.endedAt = arrived ? clock.instant() : null;
        letter.dueAt = clock.instant();
        if (arrived) {
            book.invited(letter);
        }
        if (!arrived) {
            Mailing.update(
                    "state = ?1 where id = ?2 and state = ?3", Mailing.State.SENDING, mailingId, Mailing.State.DONE);
        }
        record(actor, letter, arrived ? "letter.counted_sent" : "letter.sent_again");
    }

    /** Under the lock under which it is called off. */
    private static boolean calledOff(UUID mailingId) {
        Mailing mailing = Mailing.findById(mailingId);
        Mailing.getEntityManager().refresh(mailing, LockModeType.PESSIMISTIC_WRITE);
        return mailing.state == Mailing.State.CANCELLED;
    }

    /** A letter that came back: nothing more goes to that address. */
    @Transactional
    public void bounce(Actor actor, UUID mailingId, UUID letterId) {
        var letter = letter(actor, mailingId, letterId);
        if (letter.state != Letter.State.SENT) {
            throw Refusal.conflict("mailing_not_sent");
        }
        letter.state = Letter.State.BOUNCED;
        book.hold(letter, clock.instant());
        record(actor, letter, "letter.came_back");
    }

    private Letter letter(Actor actor, UUID mailingId, UUID letterId) {
        senders.mailing(actor, mailingId);
        Letter letter = Letter.findById(letterId, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null || !letter.mailingId.equals(mailingId)) {
            throw Refusal.notFound();
        }
        return letter;
    }

    private void record(Actor actor, Letter letter, String act) {
        audit.record(actor.accountId(), actor.fullName(), act, "letter", letter.id, null);
    }
}
