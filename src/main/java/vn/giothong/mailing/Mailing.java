package vn.giothong.mailing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.database.BaseEntity;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Refusal;

/**
 * One message to an audience. It keeps the words as they were when it was made. Its letters are selected when its time comes, by
 * what holds then, not when it was written.
 */
@Entity
class Mailing extends BaseEntity {
    enum State {
        SCHEDULED,
        SELECTING,
        SENDING,
        /** People make the calls, and write down whom they reached. */
        CALLING,
        DONE,
        CANCELLED,
        FAILED
    }

    private static final Set<State> STANDING =
            EnumSet.of(State.SCHEDULED, State.SELECTING, State.SENDING, State.CALLING);

    @Enumerated(EnumType.STRING)
    public Occasion occasion;

    public UUID wordingId;
    public String subjectVi;
    public String bodyVi;
    public String subjectEn;
    public String bodyEn;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public @Nullable UUID chapterId;
    public @Nullable UUID clubId;
    public @Nullable UUID driveId;
    public @Nullable UUID callUpId;

    @Enumerated(EnumType.STRING)
    public @Nullable Abo abo;

    @Enumerated(EnumType.STRING)
    @Column(name = "rh_d")
    public @Nullable RhD rhD;

    /** With the day and the person the key under which a letter goes once. */
    public String ruleKey;

    public LocalDate dueOn;

    /** The day on which a rule made it: thanks for one drive have several rounds, for what is recorded later. */
    public LocalDate roundOn;

    public Instant scheduledAt;

    @Enumerated(EnumType.STRING)
    public State state;

    /** All of the audience, once counted: the selected and those left out. */
    public @Nullable Integer everybody;

    /** The address of this site when it was made, for links. */
    public String site;

    public Instant createdAt;
    public @Nullable UUID createdBy;
    public @Nullable UUID ruleId;
    public @Nullable Instant cancelledAt;
    public @Nullable UUID cancelledBy;

    protected Mailing() {}

    @SuppressWarnings("NullAway.Init") // the audience follows before it is stored
    Mailing(Wording wording, Channel channel, Instant createdAt, @Nullable UUID createdBy) {
        this.occasion = wording.occasion;
        this.wordingId = wording.id;
        this.subjectVi = wording.subjectVi;
        this.bodyVi = wording.bodyVi;
        this.subjectEn = wording.subjectEn;
        this.bodyEn = wording.bodyEn;
        this.channel = channel;
        this.state = State.SCHEDULED;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** The rule is the occasion, and what it is about where there may be several a day. */
    void key(@Nullable UUID about, LocalDate day) {
        ruleKey = occasion + (about == null ? "" : "/" + about);
        dueOn = day;
        roundOn = day;
    }

    String subject(String language) {
        return language.equals("en") ? subjectEn : subjectVi;
    }

    String body(String language) {
        return language.equals("en") ? bodyEn : bodyVi;
    }

    /** Nobody was selected after all; the key is given back, so that its rule may make it anew. */
    void fail() {
        state = State.FAILED;
        ruleKey = "FAILED/" + id;
    }

    void cancel(Instant at, UUID by) {
        if (!STANDING.contains(state)) {
            throw Refusal.conflict("mailing_over");
        }
        state = State.CANCELLED;
        cancelledAt = at;
        cancelledBy = by;
    }
}
