package vn.giothong.mailing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.database.BaseEntity;

/**
 * What one person is sent by one mailing. Person, rule and day are unique, so whatever runs twice writes one letter. It is claimed
 * under an attempt before it is handed over, so that a crash leaves it {@code SENDING} and not waiting.
 */
@Entity
class Letter extends BaseEntity {
    enum State {
        /** Selected; the mailing is not yet counted to its end. */
        SELECTED,
        WAITING,
        /** Claimed: being handed over, or left so by a process that died. */
        SENDING,
        /** Or the person was called and reached. */
        SENT,
        /** Given up after the last try, or the person was called and not reached. */
        FAILED,
        /** The address took it for none. */
        BOUNCED,
        /** Handed over perhaps; a person has to decide. */
        IN_DOUBT,
        /** Not sent after all: consent withdrawn, the person erased, the mailing cancelled. */
        STOPPED,
        /** On a list of calls. */
        TO_CALL
    }

    private static final Set<State> HERE = Set.of(State.SELECTED, State.WAITING, State.TO_CALL);

    /** After which something is still to be done for the mailing. */
    static final Set<State> OPEN = Set.of(State.SELECTED, State.WAITING, State.SENDING, State.TO_CALL);

    /** Of which only the attempt that holds them, or a person, may say more. */
    static final Set<State> IN_HAND = Set.of(State.SENDING, State.IN_DOUBT);

    public UUID mailingId;
    public UUID donorId;
    public String ruleKey;
    public LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public boolean urgent;

    @Enumerated(EnumType.STRING)
    public State state;

    public Instant dueAt;
    public @Nullable String address;
    public @Nullable String subject;
    public @Nullable String body;
    public @Nullable UUID attemptId;
    public @Nullable Instant claimedAt;
    public int tries;
    public @Nullable Instant endedAt;

    /** What the next station said, without address and text. */
    public @Nullable String result;

    protected Letter() {}

    Letter(Mailing mailing, UUID donorId, Instant dueAt) {
        this.mailingId = mailing.id;
        this.donorId = donorId;
        this.ruleKey = mailing.ruleKey;
        this.dueOn = mailing.dueOn;
        this.channel = mailing.channel;
        this.urgent = mailing.occasion.urgent();
        this.state = State.SELECTED;
        this.dueAt = dueAt;
    }

    /**
     * Stops what has not left of a mailing that is called off. The send keys are given back, so that the same people may be written
     * to for the same thing in other words.
     */
    static void callOff(UUID mailingId, Instant at) {
        update(
                "state = ?1, endedAt = ?2, result = 'CANCELLED', ruleKey = ?3 where mailingId = ?4 and state in ?5",
                State.STOPPED,
                at,
                "CANCELLED/" + mailingId,
                mailingId,
                HERE);
    }

    /** The same for one that its attempt hands back: it was under way when its mailing was called off. */
    static void callOff(Letter letter, UUID attemptId, Instant at) {
        update(
                "state = ?1, endedAt = ?2, result = 'CANCELLED', ruleKey = ?3 where id = ?4 and attemptId = ?5"
                        + " and state in ?6",
                State.STOPPED,
                at,
                "CANCELLED/" + letter.mailingId,
                letter.id,
                attemptId,
                IN_HAND);
    }
}
