package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.money.AwardMoney;
import vn.giothong.recognition.money.FundingRate;
import vn.giothong.recognition.money.RateBook;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Moves cases on, one or hundreds, step by step. Nobody approves what the same person proposed, and nothing moves by itself. */
@ApplicationScoped
class CaseActs {
    static final int LONGEST_REASON = 500;
    private static final int MOST = 500;

    /** What became of one case of many; the message is there where it stayed as it was. */
    public record Done(
            UUID id,
            boolean done,
            @Nullable CaseState state,
            @Nullable String code,
            @Nullable String message) {}

    /** A step that somebody asks for, with what is looked up once for all cases. */
    record Asked(
            Actor actor,
            CaseAccess.Reaches reaches,
            Map<UUID, AwardRule> rules,
            Set<UUID> proposed,
            Set<UUID> withheld,
            AwardMoney money,
            CaseAct act,
            CaseDetails details) {
        Asked with(CaseDetails others) {
            return new Asked(actor, reaches, rules, proposed, withheld, money, act, others);
        }
    }

    /** How many went through, and each case's own answer. */
    public record AllDone(int done, List<Done> results) {}

    private final CaseAccess access;
    private final CaseSteps steps;
    private final Ladders ladders;
    private final Audit audit;
    private final Language language;
    private final Clock clock;

    CaseActs(CaseAccess access, CaseSteps steps, Ladders ladders, Audit audit, Language language, Clock clock) {
        this.access = access;
        this.steps = steps;
        this.ladders = ladders;
        this.audit = audit;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    public void act(Actor actor, UUID id, CaseAct act, @Nullable CaseDetails details, GivenVersion on) {
        AwardCase one = AwardCase.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (one == null) {
            throw Refusal.notFound();
        }
        var asked = asked(actor, act, details, Set.of(id));
        asked.reaches().mustWrite(act.right(one), access.place(one));
        on.mustBe(one.version);
        store(asked, List.of(steps.step(asked, one)), Map.of(id, one));
    }

    Asked asked(Actor actor, CaseAct act, @Nullable CaseDetails details, Collection<UUID> ids) {
        var rules = ladders.versions();
        var proposed = act.approves() ? CaseStep.proposedBy(actor.accountId(), ids) : Set.<UUID>of();
        var withheld = act.needsReason() ? Set.<UUID>of() : CaseAccess.withheld(ids);
        var rates = act == CaseAct.PAYMENT ? FundingRate.book() : new RateBook(List.of());
        return new Asked(
                actor,
                access.reaches(actor),
                rules,
                proposed,
                withheld,
                new AwardMoney(rates),
                act,
                CaseDetails.of(details));
    }

    /** Each case for itself: what one is refused does not hold the others up. */
    @Transactional
    public AllDone actOnAll(
            Actor actor, @Nullable List<UUID> ids, @Nullable CaseAct act, @Nullable CaseDetails details) {
        var wanted = new LinkedHashSet<>(Given.value("ids", ids));
        var asked = asked(actor, Given.value("step", act), details, wanted);
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
        var taken = new ArrayList<CaseStep>();
        for (var id : wanted) {
            results.add(one(asked, id, cases.get(id), places.get(id), taken));
        }
        store(asked, taken, cases);
        return new AllDone((int) results.stream().filter(Done::done).count(), results);
    }

    private Done one(Asked asked, UUID id, @Nullable AwardCase one, @Nullable Place place, List<CaseStep> taken) {
        return answer(id, one, () -> {
            if (one == null || place == null) {
                throw Refusal.notFound();
            }
            taken.add(act(asked, one, place));
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
    private void store(Asked asked, List<CaseStep> taken, Map<UUID, AwardCase> cases) {
        taken.forEach(step -> step.persist());
        var actor = asked.actor();
        var what = "award." + asked.act().name().toLowerCase(Locale.ROOT);
        for (var step : taken) {
            var one = Objects.requireNonNull(cases.get(step.caseId));
            audit.record(
                    actor.accountId(), actor.fullName(), what, "award", one.id, one.ruleCode + " " + one.threshold);
        }
    }

    private CaseStep act(Asked asked, AwardCase one, Place place) {
        asked.reaches().mustWrite(asked.act().right(one), place);
        return steps.step(asked, one);
    }

    /** The step of a case over which the actor has the right, written down. */
    void take(Asked asked, AwardCase one) {
        steps.step(asked, one).persist();
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
