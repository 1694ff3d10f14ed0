package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.database.Retrying;
import vn.giothong.invitation.Askable;

/**
 * Keeps the state of letters on their way, each step in a transaction of its own. A step counts only for the attempt that holds the
 * letter, so of several replicas one sends it and of several results the first is kept.
 */
@ApplicationScoped
class LetterBook {
    /** What goes out under an attempt. */
    record Out(UUID letterId, UUID attemptId, String address, String subject, String body) {}

    private static final int LONGEST_RESULT = 200;

    private final Retrying retrying;
    private final Askable askable;
    private final Addresses addresses;
    private final Clock clock;

    LetterBook(Retrying retrying, Askable askable, Addresses addresses, Clock clock) {
        this.retrying = retrying;
        this.askable = askable;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Letters whose time has come by one of the channels: the urgent ones or the others, the longest due first. */
    List<UUID> due(boolean urgent, Set<Channel> channels, int most) {
        return Panache.getEntityManager()
                .createQuery(
                        "select l.id from Letter l where l.state = ?1 and l.urgent = ?2 and l.dueAt <= ?3"
                                + " and l.channel in ?4 order by l.dueAt, l.id",
                        UUID.class)
                .setParameter(1, Letter.State.WAITING)
                .setParameter(2, urgent)
                .setParameter(3, clock.instant())
                .setParameter(4, channels)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Whether the letter is this attempt's to hand over. From here on it may have been. Not where the address took nothing since
     * the letter was written.
     */
    boolean claim(Out out) {
        return retrying.inTransaction(() -> Letter.update(
                        "update Letter l set l.state = ?1, l.attemptId = ?2, l.claimedAt = ?3, l.tries = l.tries + 1,"
                                + " l.address = ?4, l.subject = ?5, l.body = ?6 where l.id = ?7 and l.state = ?8 and"
                                + " not exists (select 1 from AddressHold h where h.donorId = l.donorId and"
                                + " h.channel = l.channel and h.addressHash = ?9 and h.liftedAt is null)",
                        Letter.State.SENDING,
                        out.attemptId(),
                        clock.instant(),
                        out.address(),
                        out.subject(),
                        out.body(),
                        out.letterId(),
                        Letter.State.WAITING,
                        addresses.hash(out.address()))
                == 1);
    }

    void sent(UUID letterId, @Nullable UUID attemptId) {
        retrying.inTransaction(() -> {
            if (end(letterId, attemptId, Letter.State.SENT, null)) {
                invited(Letter.findById(letterId));
            }
            return true;
        });
    }

    /** Who was invited rests as if somebody had asked by hand. */
    void invited(Letter letter) {
        Mailing mailing = Mailing.findById(letter.mailingId);
        if (mailing.occasion == Occasion.INVITATION && mailing.driveId != null && mailing.createdBy != null) {
            askable.asked(mailing.driveId, letter.donorId, letter.channel, clock.instant(), mailing.createdBy);
        }
    }

    private boolean end(UUID letterId, @Nullable UUID attemptId, Letter.State state, @Nullable String result) {
        return Letter.update(
                        "state = ?1, endedAt = ?2, result = ?3 where id = ?4 and attemptId = ?5 and state in ?6",
                        state,
                        clock.instant(),
                        shortened(result),
                        letterId,
                        attemptId,
                        Letter.IN_HAND)
                == 1;
    }

    private static @Nullable String shortened(@Nullable String result) {
        return result == null || result.length() <= LONGEST_RESULT ? result : result.substring(0, LONGEST_RESULT);
    }

    /** Tried again later, or given up after the last try. */
    void notTaken(UUID letterId, UUID attemptId, @Nullable String result) {
        retrying.inTransaction(() -> {
            Letter letter = Letter.findById(letterId);
            var pause = Backoff.after(letter.tries);
            if (pause.isEmpty()) {
                end(letterId, attemptId, Letter.State.FAILED, result);
            } else {
                again(letter, attemptId, pause.get(), result);
            }
            return true;
        });
    }

    /** Under the lock under which a mailing is called off, so that no letter begins to wait behind the back of whoever does so. */
    private void again(Letter letter, UUID attemptId, Duration pause, @Nullable String result) {
        Mailing mailing = Mailing.findById(letter.mailingId, LockModeType.PESSIMISTIC_WRITE);
        if (mailing.state == Mailing.State.CANCELLED) {
            Letter.callOff(letter, attemptId, clock.instant());
            return;
        }
        Letter.update(
                "state = ?1, dueAt = ?2, result = ?3 where id = ?4 and attemptId = ?5 and state in ?6",
                Letter.State.WAITING,
                clock.instant().plus(pause),
                shortened(result),
                letter.id,
                attemptId,
                Letter.IN_HAND);
    }

    /** Nothing was handed over after all, so it goes at once, unless its mailing was called off. */
    void free(UUID letterId, UUID attemptId) {
        retrying.inTransaction(() -> {
            again(Letter.findById(letterId), attemptId, Duration.ZERO, null);
            return true;
        });
    }

    /** The address is held from now on. */
    void bounced(UUID letterId, UUID attemptId, @Nullable String result) {
        retrying.inTransaction(() -> {
            if (end(letterId, attemptId, Letter.State.BOUNCED, result)) {
                hold(Letter.findById(letterId), clock.instant());
            }
            return true;
        });
    }

    void hold(Letter letter, Instant since) {
        if (letter.address != null) {
            new AddressHold(letter.donorId, letter.channel, addresses.hash(letter.address), since, letter.id).persist();
        }
    }

    void doubt(UUID letterId, UUID attemptId) {
        retrying.inTransaction(() -> end(letterId, attemptId, Letter.State.IN_DOUBT, null));
    }

    /** Letters that a process claimed and said nothing of since. */
    List<Letter> silentSince(Instant moment, int most) {
        return Letter.<Letter>find("state = ?1 and claimedAt < ?2 order by claimedAt, id", Letter.State.SENDING, moment)
                .page(0, most)
                .list();
    }

    void stop(UUID letterId, String why) {
        retrying.inTransaction(() -> Letter.update(
                "state = ?1, endedAt = ?2, result = ?3 where id = ?4 and state = ?5",
                Letter.State.STOPPED,
                clock.instant(),
                why,
                letterId,
                Letter.State.WAITING));
    }
}
