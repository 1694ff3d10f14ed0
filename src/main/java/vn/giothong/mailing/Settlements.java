package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.consent.Channel;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * What people know better than the machine: whether a letter in doubt arrived, whether who was to be called was reached, and that a
 * letter came back days later.
 */
@ApplicationScoped
class Settlements {
    private static final Set<Letter.State> CALLABLE = Set.of(Letter.State.TO_CALL, Letter.State.FAILED);

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

    /** What became of a letter in doubt or of a call. */
    @Transactional
    public void resolve(Actor actor, UUID mailingId, UUID letterId, @Nullable Boolean sent) {
        var letter = letter(actor, mailingId, letterId);
        var arrived = Given.value("sent", sent);
        if (letter.channel == Channel.CALL) {
            called(actor, letter, arrived);
        } else {
            doubted(actor, letter, arrived);
        }
    }

    /** Who was not reached may be reached at the next call. */
    private void called(Actor actor, Letter letter, boolean reached) {
        var settled = reached ? CALLABLE : Set.of(Letter.State.TO_CALL);
        if (!settled.contains(letter.state)) {
            throw Refusal.conflict("mailing_call_settled");
        }
        letter.state = reached ? Letter.State.SENT : Letter.State.FAILED;
        letter.endedAt = clock.instant();
        letter.tries++;
        if (reached) {
            book.invited(letter);
        }
        record(actor, letter, reached ? "letter.reached" : "letter.not_reached");
    }

    /** Counts a letter in doubt as sent, or has it sent again, which its recipient may then get twice. */
    private void doubted(Actor actor, Letter letter, boolean arrived) {
        var mailingId = letter.mailingId;
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
