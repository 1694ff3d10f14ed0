package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.AwardMoney;
import vn.giothong.recognition.money.Payee;
import vn.giothong.recognition.money.Prize;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Takes one step of one case: whether it may be taken now and by whom, and what is written down with it. */
@ApplicationScoped
class CaseSteps {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 60;
    private static final long HIGHEST_AMOUNT = 1_000_000_000L;

    private final Language language;
    private final Clock clock;

    CaseSteps(Language language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    /** Everything is checked before anything is written. */
    CaseStep step(CaseActs.Asked asked, AwardCase one) {
        var actor = asked.actor();
        var act = asked.act();
        var details = asked.details();
        if (!act.startsFrom(one)) {
            throw Refusal.conflict("award_state", Texts.text(language.code(), "awardState_" + one.state));
        }
        if (act.approves()
                && (one.askedForBy(actor.accountId()) || asked.proposed().contains(one.id))) {
            throw Refusal.forbidden("award_own");
        }
        if (act.gives() && one.doubt != null) {
            throw Refusal.conflict("award_doubtful", Texts.text(language.code(), "awardDoubt_" + one.doubt));
        }
        if (asked.withheld().contains(one.id)) {
            throw Refusal.conflict("award_withheld");
        }
        var reason = act.needsReason()
                ? Given.text("reason", details.reason(), CaseActs.LONGEST_REASON)
                : Given.optional("reason", details.reason(), CaseActs.LONGEST_REASON);
        var on = day(one, act, details);
        write(asked, one, on);
        if (act.to != null) {
            one.move(act.to, on);
        }
        var step = new CaseStep(one.id, one.state, on, clock.instant(), actor).because(reason);
        step.confirms = act == CaseAct.CONFIRMATION;
        return step;
    }

    /** The day of a decision, a handing over or a payment is given; any other step is of today. */
    private LocalDate day(AwardCase one, CaseAct act, CaseDetails details) {
        var today = LocalDate.now(clock);
        if (act != CaseAct.DECISION && act != CaseAct.HANDOVER && act != CaseAct.PAYMENT) {
            return today;
        }
        var day = act == CaseAct.PAYMENT && details.date() == null ? today : Given.value("date", details.date());
        if (day.isAfter(today)) {
            throw Refusal.at("date", "award_future");
        }
        notBefore(
                act == CaseAct.DECISION ? one.reachedOn : act == CaseAct.HANDOVER ? one.decidedOn : one.handedOn, day);
        return day;
    }

    private static void notBefore(@Nullable LocalDate earliest, LocalDate day) {
        if (earliest != null && day.isBefore(earliest)) {
            throw Refusal.at("date", "award_before", earliest);
        }
    }

    private static void write(CaseActs.Asked asked, AwardCase one, LocalDate on) {
        var details = asked.details();
        switch (asked.act()) {
            case PROPOSAL -> one.proposedBy = asked.actor().accountId();
            case DECISION -> decide(asked, one, on);
            case HANDOVER -> {
                var by = Given.text("by", details.by(), LONGEST_NAME);
                one.receipt = Given.optional("receipt", details.receipt(), LONGEST_NAME);
                one.handedBy = by;
                one.handedOn = on;
            }
            case PAYMENT -> pay(one, asked.money(), details, on);
            case WITHDRAWAL -> one.takenBack();
            case CONFIRMATION -> one.confirmed();
            default -> {}
        }
    }

    /** What a decision of the day writes down that corrects another. */
    static void decideAgain(CaseActs.Asked asked, AwardCase one, LocalDate on) {
        notBefore(one.reachedOn, on);
        decide(asked, one, on);
    }

    private static void decide(CaseActs.Asked asked, AwardCase one, LocalDate on) {
        var number = Given.text("number", asked.details().number(), LONGEST_NUMBER);
        var signer = Given.text("signer", asked.details().signer(), LONGEST_NAME);
        one.decided(number, signer, on, asked.rules().get(one.ruleId));
    }

    private static void pay(AwardCase one, AwardMoney money, CaseDetails details, LocalDate on) {
        var amount = details.amount();
        if (amount != null && (amount < 0 || amount > HIGHEST_AMOUNT)) {
            throw Refusal.at("amount", "field_range", 0, HIGHEST_AMOUNT);
        }
        one.paymentNumber = Given.optional("number", details.number(), LONGEST_NUMBER);
        one.paidAmount = amount == null ? lawful(one, money) : amount;
        one.paidOn = on;
    }

    /** What the law gives with the award on the day of its decision, in dong; nothing where no money goes with it. */
    private static @Nullable Long lawful(AwardCase one, AwardMoney money) {
        var award = Award.named(one.award).orElse(null);
        if (award == null) {
            return null;
        }
        var decidedOn = one.decidedOn;
        return Optional.ofNullable(one.decidedLevel)
                .map(level -> new Prize(award, Payee.of(one.subjectKind), level))
                .flatMap(prize -> decidedOn == null ? Optional.empty() : money.find(prize, decidedOn))
                .map(quote -> quote.amount().longValueExact())
                .orElseThrow(() -> Refusal.at("amount", "award_amount_unknown"));
    }
}
