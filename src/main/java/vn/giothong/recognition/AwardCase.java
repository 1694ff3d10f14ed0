package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Honour;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * That somebody reached a step of a rule. There is one for each subject, rule, threshold and year, whatever becomes of donations and
 * records; the year is 0 where the rule is about a life, and merit in an emergency has a case of its day. It follows the person: a merged record's case counts for the one that stays.
 */
@Entity
public class AwardCase extends BaseEntity {
    /** Who took the case back. */
    public enum WithdrawnBy {
        /** It is no longer due: what was counted for it is gone. It opens again when it is due again. */
        SYSTEM,
        PEOPLE,
        /** Whoever decides, since what was decided was in doubt. It opens again when it is due again. */
        REVOKED,
        /** The one to be honoured does not wish it. */
        DONOR
    }

    /** What is doubtful of an award that was decided. */
    public enum Doubt {
        NOT_REACHED,
        TWICE
    }

    public String ruleCode;
    public UUID ruleId;

    @Enumerated(EnumType.STRING)
    public SubjectKind subjectKind;

    public UUID subjectId;
    public int threshold;
    public int awardYear;

    /** The day of that year, from 1 on, where the rule honours each emergency; else 0. */
    public int awardDay;

    /** By this code the tables of money know the award. */
    public String award;

    public UUID chapterId;

    /** Where the subject belonged when the step was last looked at; unknown of nominations. */
    @Enumerated(EnumType.STRING)
    public @Nullable Area area;

    /** The credits when the step was last looked at; for nominations the people or the percent. */
    public int amount;

    /** Whether the register counted it and goes on doing so; else people vouch for the amount. */
    public boolean counted = true;

    /** The document that shows an amount above what the register counts. */
    public @Nullable String evidence;

    /** What the register counted when such a case was last looked at; nothing where it counts nothing of the kind. */
    public @Nullable Integer registered;

    public LocalDate reachedOn;
    public LocalDate dueBy;

    @Enumerated(EnumType.STRING)
    public CaseState state;

    public LocalDate sinceOn;

    @Enumerated(EnumType.STRING)
    public @Nullable WithdrawnBy withdrawnBy;

    @Enumerated(EnumType.STRING)
    public @Nullable Doubt doubt;

    /** The doubt in spite of which somebody stands by the award. */
    @Enumerated(EnumType.STRING)
    public @Nullable Doubt confirmedDoubt;

    public Instant openedAt;
    public @Nullable UUID openedBy;
    public @Nullable String openedWhy;
    public @Nullable UUID proposedBy;
    public @Nullable String decisionNumber;
    public @Nullable LocalDate decidedOn;
    public @Nullable String signer;

    /** The level that decided, and pays. */
    @Enumerated(EnumType.STRING)
    public @Nullable AuthorityLevel decidedLevel;

    public @Nullable LocalDate handedOn;
    public @Nullable String handedBy;
    public @Nullable String receipt;
    public @Nullable LocalDate paidOn;
    public @Nullable Long paidAmount;
    public @Nullable String paymentNumber;

    @Version
    public int version;

    protected AwardCase() {}

    AwardCase(
            AwardRule rule,
            Step step,
            UUID subjectId,
            UUID chapterId,
            LocalDate reachedOn,
            Instant now,
            LocalDate today) {
        this.ruleCode = rule.code();
        this.ruleId = rule.id();
        this.subjectKind = rule.subject();
        this.subjectId = subjectId;
        this.threshold = step.threshold();
        this.award = step.award();
        this.chapterId = chapterId;
        this.reachedOn = reachedOn;
        this.dueBy = reachedOn.plusDays(rule.dueDays());
        this.state = CaseState.DETECTED;
        this.sinceOn = today;
        this.openedAt = now;
    }

    /** Claims more than the register counts, by a document. */
    boolean byPaper() {
        return evidence != null && !counted;
    }

    /** What the register has by now; it takes the place of a claim that it does not fall short of. */
    void counts(int total) {
        if (byPaper() && total < amount) {
            registered = total;
        } else {
            amount = total;
            counted = true;
            evidence = null;
            registered = null;
        }
    }

    /** Which of several cases for one step of one person stands; what may come again by itself is as good as none. */
    int weight() {
        return comesAgain() ? 0 : state.weight;
    }

    /** Whether it was taken back for what was counted alone, and opens again when that is there again. */
    boolean comesAgain() {
        return state == CaseState.WITHDRAWN
                && (withdrawnBy == WithdrawnBy.SYSTEM || withdrawnBy == WithdrawnBy.REVOKED);
    }

    /** One that was looked at is none any more, as long as it stays the same. */
    void doubted(@Nullable Doubt found) {
        doubt = found == confirmedDoubt ? null : found;
        confirmedDoubt = found == null ? null : confirmedDoubt;
    }

    void confirmed() {
        confirmedDoubt = doubt;
        doubt = null;
    }

    /** Whether it may be taken back though it was decided. */
    boolean revocable() {
        return state == CaseState.DECIDED && doubt != null;
    }

    /** By people; what had been decided still names its decision. */
    void takenBack() {
        withdrawnBy = state.given() ? WithdrawnBy.REVOKED : WithdrawnBy.PEOPLE;
        doubt = null;
    }

    /** The award where it was decided. */
    Optional<Honour> honour() {
        return Optional.ofNullable(decidedOn).filter(day -> state.given()).map(day -> new Honour(threshold, day));
    }

    /** Whether somebody asked for it, by the proposal or the nomination before it, and so takes no step that approves it. */
    boolean askedForBy(UUID accountId) {
        return accountId.equals(proposedBy) || accountId.equals(openedBy);
    }

    /** The number, day and signer of the decision, with the level that the version of the rule names for the day. */
    void decided(String number, String by, LocalDate on, @Nullable AwardRule rule) {
        decisionNumber = number;
        signer = by;
        decidedOn = on;
        decidedLevel = Optional.ofNullable(rule)
                .flatMap(known -> known.step(threshold))
                .flatMap(step -> step.authority(on))
                .map(Authority::level)
                .orElse(null);
    }

    /** It waits for a decision again. */
    void undecided() {
        decisionNumber = null;
        signer = null;
        decidedOn = null;
        decidedLevel = null;
        doubt = null;
        confirmedDoubt = null;
    }

    /** Nothing stands in the way of it any more, unless the one to be honoured did not wish it. */
    boolean mayOpenAgain() {
        return state == CaseState.REJECTED || (state == CaseState.WITHDRAWN && withdrawnBy != WithdrawnBy.DONOR);
    }

    /** As it would open now; what was asked for before is forgotten, and its steps remain. */
    void openAgain(AwardRule rule, Step step, UUID chapter, LocalDate reached, LocalDate today) {
        ruleId = rule.id();
        award = step.award();
        chapterId = chapter;
        reachedOn = reached;
        dueBy = reached.plusDays(rule.dueDays());
        withdrawnBy = null;
        proposedBy = null;
        undecided();
        move(CaseState.DETECTED, today);
    }

    void move(CaseState next, LocalDate on) {
        state = next;
        sinceOn = on;
    }
}
