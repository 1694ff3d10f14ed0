package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Moves cases on, one or hundreds, step by step. Nobody approves what the same person proposed, and nothing moves by itself. */
@ApplicationScoped
class CaseActs {
    static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NUMBER = 60;
    private static final int MOST = 500;
    private static final long HIGHEST_AMOUNT = 1_000_000_000L;

    /** What became of one case of many; the message is there where it stayed as it was. */
    public record Done(
            UUID id,
            boolean done,
            @Nullable CaseState state,
            @Nullable String code,
            @Nullable String message) {}

    /** How many went through, and each case's own answer. */
    public record AllDone(int done, List<Done> results) {}

    private final CaseAccess access;
    private final Ladders ladders;
    private final Audit audit;
    private final Language language;
    private final Clock clock;

    CaseActs(CaseAccess access, Ladders ladders, Audit audit, Language language, Clock clock) {
        this.access = access;
        this.ladders = ladders;
        this.audit = audit;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    public void act(Actor actor, UUID id, CaseAct act, @Nullable CaseDetails details) {
        AwardCase one = AwardCase.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (one == null) {
            throw Refusal.notFound();
        }
        store(actor, act, List.of(act(actor, one, access.place(one), act, CaseDetails.of(details))), Map.of(id, one));
    }

    /** Each case for itself: what one is refused does not hold the others up. */
    @Transactional
    public AllDone actOnAll(
            Actor actor, @Nullable List<UUID> ids, @Nullable CaseAct act, @Nullable CaseDetails details) {
        var asked = new LinkedHashSet<>(Given.value("ids", ids));
        var wanted = Given.value("step", act);
        if (asked.isEmpty()) {
            throw Refusal.at("ids", "field_required");
        }
        if (asked.size() > MOST) {
            throw Refusal.at("ids", "award_too_many", MOST);
        }
        var cases = new LinkedHashMap<UUID, AwardCase>();
        AwardCase.<AwardCase>find("id in ?1 order by id", asked)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(one -> cases.put(one.id, one));
        var places = access.places(cases.values());
        var results = new ArrayList<Done>();
        var steps = new ArrayList<CaseStep>();
        for (var id : asked) {
            results.add(one(actor, id, cases.get(id), places.get(id), wanted, CaseDetails.of(details), steps));
        }
        store(actor, wanted, steps, cases);
        return new AllDone((int) results.stream().filter(Done::done).count(), results);
    }

    private Done one(
            Actor actor,
            UUID id,
            @Nullable AwardCase one,
            @Nullable Place place,
            CaseAct act,
            CaseDetails details,
            List<CaseStep> steps) {
        return answer(id, one, () -> {
            if (one == null || place == null) {
                throw Refusal.notFound();
            }
            steps.add(act(actor, one, place, act, details));
        });
    }

    /** What became of one of many: what it is refused does not hold the others up. */
    Done answer(UUID id, @Nullable AwardCase one, Runnable act) {
        try {
            act.run();
            return new Done(id, true, one == null ? null : one.state, null, null);
        } catch (Refusal refusal) {
            var message = Texts.text(language.code(), "error_" + refusal.code(), refusal.arguments());
            var seen = one != null && refusal.status() != 404;
            return new Done(id, false, seen && one != null ? one.state : null, refusal.code(), message);
        }
    }

    /** All of one kind after another: what is written in turns cannot go to the database together. */
    private void store(Actor actor, CaseAct act, List<CaseStep> steps, Map<UUID, AwardCase> cases) {
        steps.forEach(step -> step.persist());
        var what = "award." + act.name().toLowerCase(Locale.ROOT);
        for (var step : steps) {
            var one = Objects.requireNonNull(cases.get(step.caseId));
            audit.record(
                    actor.accountId(), actor.fullName(), what, "award", one.id, one.ruleCode + " " + one.threshold);
        }
    }

    private CaseStep act(Actor actor, AwardCase one, Place place, CaseAct act, CaseDetails details) {
        access.mustWrite(actor, act.right, place);
        return step(actor, one, act, details);
    }

    /** The step of a case over which the actor has the right, written down. */
    void take(Actor actor, AwardCase one, CaseAct act, CaseDetails details) {
        step(actor, one, act, details).persist();
    }

    /** Everything is checked before anything is written. */
    private CaseStep step(Actor actor, AwardCase one, CaseAct act, CaseDetails details) {
        if (!act.startsFrom(one.state)) {
            throw Refusal.conflict("award_state", Texts.text(language.code(), "awardState_" + one.state));
        }
        if (act.approves() && actor.accountId().equals(one.proposedBy)) {
            throw Refusal.forbidden("award_own");
        }
        var reason = act.needsReason()
                ? Given.text("reason", details.reason(), LONGEST_REASON)
                : Given.optional("reason", details.reason(), LONGEST_REASON);
        var on = day(one, act, details);
        write(actor, one, act, details, on);
        one.move(act.to, on);
        return new CaseStep(one.id, act.to, on, clock.instant(), actor).because(reason);
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
        var before = act == CaseAct.DECISION ? one.reachedOn : act == CaseAct.HANDOVER ? one.decidedOn : one.handedOn;
        if (before != null && day.isBefore(before)) {
            throw Refusal.at("date", "award_before", before);
        }
        return day;
    }

    private void write(Actor actor, AwardCase one, CaseAct act, CaseDetails details, LocalDate on) {
        switch (act) {
            case PROPOSAL -> one.proposedBy = actor.accountId();
            case DECISION -> decide(one, details, on);
            case HANDOVER -> {
                var by = Given.text("by", details.by(), LONGEST_NAME);
                one.receipt = Given.optional("receipt", details.receipt(), LONGEST_NAME);
                one.handedBy = by;
                one.handedOn = on;
            }
            case PAYMENT -> pay(one, details, on);
            case WITHDRAWAL -> one.withdrawnBy = AwardCase.WithdrawnBy.PEOPLE;
            default -> {}
        }
    }

    private void decide(AwardCase one, CaseDetails details, LocalDate on) {
        var number = Given.text("number", details.number(), LONGEST_NUMBER);
        one.signer = Given.text("signer", details.signer(), LONGEST_NAME);
        one.decisionNumber = number;
        one.decidedOn = on;
        one.decidedLevel = ladders.version(one.ruleId)
                .flatMap(rule -> rule.step(one.threshold))
                .flatMap(step -> step.authority(on))
                .map(authority -> authority.level())
                .orElse(null);
    }

    private static void pay(AwardCase one, CaseDetails details, LocalDate on) {
        var amount = details.amount();
        if (amount != null && (amount < 0 || amount > HIGHEST_AMOUNT)) {
            throw Refusal.at("amount", "field_range", 0, HIGHEST_AMOUNT);
        }
        one.paymentNumber = Given.optional("number", details.number(), LONGEST_NUMBER);
        one.paidAmount = amount;
        one.paidOn = on;
    }

    /** The one to be honoured does not wish it; for the donor alone, as long as nobody has decided. */
    void decline(Actor actor, AwardCase one, @Nullable String reason) {
        Panache.getEntityManager().lock(one, LockModeType.PESSIMISTIC_WRITE);
        if (!one.state.undecided()) {
            throw Refusal.conflict("award_state", Texts.text(language.code(), "awardState_" + one.state));
        }
        var why = Given.optional("reason", reason, LONGEST_REASON);
        one.withdrawnBy = AwardCase.WithdrawnBy.DONOR;
        one.move(CaseState.WITHDRAWN, LocalDate.now(clock));
        new CaseStep(one.id, CaseState.WITHDRAWN, one.sinceOn, clock.instant(), actor)
                .because(why)
                .persist();
        audit.record(actor.accountId(), actor.fullName(), "award.declined", "award", one.id, one.ruleCode);
    }
}
