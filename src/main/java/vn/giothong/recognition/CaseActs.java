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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.recognition.ladder.AwardRule;
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

    /** A step that somebody asks for, with what is looked up once for all cases. */
    record Asked(
            Actor actor, CaseAccess.Reaches reaches, Map<UUID, AwardRule> rules, CaseAct act, CaseDetails details) {
        Asked with(CaseDetails others) {
            return new Asked(actor, reaches, rules, act, others);
        }
    }

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
        var asked = asked(actor, act, details);
        store(asked, List.of(act(asked, one, access.place(one))), Map.of(id, one));
    }

    Asked asked(Actor actor, CaseAct act, @Nullable CaseDetails details) {
        var rules = ladders.all().stream().collect(Collectors.toMap(AwardRule::id, rule -> rule));
        return new Asked(actor, access.reaches(actor), rules, act, CaseDetails.of(details));
    }

    /** Each case for itself: what one is refused does not hold the others up. */
    @Transactional
    public AllDone actOnAll(
            Actor actor, @Nullable List<UUID> ids, @Nullable CaseAct act, @Nullable CaseDetails details) {
        var wanted = new LinkedHashSet<>(Given.value("ids", ids));
        var asked = asked(actor, Given.value("step", act), details);
        if (wanted.isEmpty()) {
            throw Refusal.at("ids", "field_required");
        }
        if (wanted.size() > MOST) {
            throw Refusal.at("ids", "award_too_many", MOST);
        }
        var cases = new LinkedHashMap<UUID, AwardCase>();
        AwardCase.<AwardCase>find("id in ?1 order by id", wanted)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .forEach(one -> cases.put(one.id, one));
        var places = access.places(cases.values());
        var results = new ArrayList<Done>();
        var steps = new ArrayList<CaseStep>();
        for (var id : wanted) {
            results.add(one(asked, id, cases.get(id), places.get(id), steps));
        }
        store(asked, steps, cases);
        return new AllDone((int) results.stream().filter(Done::done).count(), results);
    }

    private Done one(Asked asked, UUID id, @Nullable AwardCase one, @Nullable Place place, List<CaseStep> steps) {
        return answer(id, one, () -> {
            if (one == null || place == null) {
                throw Refusal.notFound();
            }
            steps.add(act(asked, one, place));
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
    private void store(Asked asked, List<CaseStep> steps, Map<UUID, AwardCase> cases) {
        steps.forEach(step -> step.persist());
        var actor = asked.actor();
        var what = "award." + asked.act().name().toLowerCase(Locale.ROOT);
        for (var step : steps) {
            var one = Objects.requireNonNull(cases.get(step.caseId));
            audit.record(
                    actor.accountId(), actor.fullName(), what, "award", one.id, one.ruleCode + " " + one.threshold);
        }
    }

    private CaseStep act(Asked asked, AwardCase one, Place place) {
        asked.reaches().mustWrite(asked.act().right, place);
        return step(asked, one);
    }

    /** The step of a case over which the actor has the right, written down. */
    void take(Asked asked, AwardCase one) {
        step(asked, one).persist();
    }

    /** Everything is checked before anything is written. */
    private CaseStep step(Asked asked, AwardCase one) {
        var actor = asked.actor();
        var act = asked.act();
        var details = asked.details();
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
        write(asked, one, on);
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

    private static void write(Asked asked, AwardCase one, LocalDate on) {
        var details = asked.details();
        switch (asked.act()) {
            case PROPOSAL -> one.proposedBy = asked.actor().accountId();
            case DECISION -> decide(one, asked.rules().get(one.ruleId), details, on);
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

    private static void decide(AwardCase one, @Nullable AwardRule rule, CaseDetails details, LocalDate on) {
        var number = Given.text("number", details.number(), LONGEST_NUMBER);
        one.signer = Given.text("signer", details.signer(), LONGEST_NAME);
        one.decisionNumber = number;
        one.decidedOn = on;
        one.decidedLevel = Optional.ofNullable(rule)
                .flatMap(known -> known.step(one.threshold))
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
