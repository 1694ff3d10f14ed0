package vn.giothong.funding;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.LazyGroup;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.database.BaseEntity;
import vn.giothong.web.Refusal;

/** A proposal on its way from a draft to those who pay. */
@Entity
class FundingProposal extends BaseEntity {
    enum State {
        DRAFT,
        CHECKED,
        SIGNED,
        SENT,
        /** Another one of its year was sent in its place. */
        REPLACED,
        /** Will not be sent any more. */
        SET_ASIDE;

        static final Set<State> ALL = Set.of(values());
        static final Set<State> ON_THEIR_WAY = Set.of(DRAFT, CHECKED, SIGNED);
        static final Set<State> WITH_THOSE_WHO_PAY = Set.of(SENT, REPLACED);

        /** Whether those who pay have it. */
        boolean sent() {
            return WITH_THOSE_WHO_PAY.contains(this);
        }

        /** Whether it can still come to be sent. */
        public boolean onItsWay() {
            return ON_THEIR_WAY.contains(this);
        }
    }

    public int year;
    public UUID forecastId;

    @Enumerated(EnumType.STRING)
    public Scenario scenario;

    @Enumerated(EnumType.STRING)
    public State state;

    public long total;
    public String content;
    public @Nullable String contentHash;

    /** Number and symbol, once it is signed. */
    public @Nullable String number;

    /** Neither document is read before it is asked for. */
    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("pdf")
    @Column(columnDefinition = "longblob")
    public byte @Nullable [] pdf;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("xlsx")
    @Column(columnDefinition = "longblob")
    public byte @Nullable [] xlsx;

    public Instant createdAt;
    public UUID createdBy;
    public @Nullable Instant checkedAt;
    public @Nullable UUID checkedBy;
    public @Nullable Instant signedAt;
    public @Nullable UUID signedBy;
    /** Whose name stands under it, and in which office. */
    public @Nullable String signer;

    public @Nullable String signerPosition;

    public @Nullable Instant sentAt;
    public @Nullable UUID sentBy;

    /** The sent one whose place it takes, and why. */
    public @Nullable UUID replacesId;

    public @Nullable String replaceReason;

    public @Nullable Instant setAsideAt;
    public @Nullable UUID setAsideBy;
    public @Nullable String setAsideReason;

    /** In dong, as those who pay granted it. */
    public @Nullable Long approvedAmount;

    public @Nullable String approvedNumber;
    public @Nullable LocalDate approvedOn;

    @Version
    public int version;

    protected FundingProposal() {}

    FundingProposal(int year, UUID forecastId, Scenario scenario, UUID createdBy, Instant createdAt) {
        this.year = year;
        this.forecastId = forecastId;
        this.scenario = scenario;
        this.state = State.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.content = "";
    }

    /** The one who made it does not check it. */
    void check(Actor actor, Instant at) {
        mustBe(State.DRAFT);
        if (createdBy.equals(actor.accountId())) {
            throw Refusal.forbidden("funding_own_check");
        }
        state = State.CHECKED;
        checkedBy = actor.accountId();
        checkedAt = at;
    }

    /** The one who made it does not bring it to its signature either. */
    void sign(Actor actor, Instant at) {
        mustBe(State.CHECKED);
        if (createdBy.equals(actor.accountId())) {
            throw Refusal.forbidden("funding_own_signature");
        }
        state = State.SIGNED;
        signedBy = actor.accountId();
        signedAt = at;
    }

    void replace(UUID earlier, String reason) {
        replacesId = earlier;
        replaceReason = reason;
    }

    void send(Actor actor, Instant at) {
        mustBe(State.SIGNED);
        state = State.SENT;
        sentBy = actor.accountId();
        sentAt = at;
    }

    /** Its number stays taken, and its paper as it is. */
    void setAside(Actor actor, String reason, Instant at) {
        state = State.SET_ASIDE;
        setAsideBy = actor.accountId();
        setAsideReason = reason;
        setAsideAt = at;
    }

    /** What the paper of those who pay says. */
    void approve(YearReport.Approval approval) {
        mustBe(State.SENT);
        approvedAmount = approval.amount();
        approvedNumber = approval.number();
        approvedOn = approval.on();
    }

    YearReport.@Nullable Approval approval() {
        return YearReport.Approval.of(approvedAmount, approvedNumber, approvedOn);
    }

    void mustBe(State wanted) {
        if (state != wanted) {
            throw Refusal.conflict("funding_state");
        }
    }
}
