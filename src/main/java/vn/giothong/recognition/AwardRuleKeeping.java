package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.job.Jobs;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.web.Faults;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps the rules as dated versions: one made from today on ends the one before it, and what held in the past stays as it was. */
@ApplicationScoped
class AwardRuleKeeping {
    static final int LONGEST_CODE = 40;

    /** What a change leads to; before a new rule there is one that gives nothing yet. */
    record Planned(AwardRule before, AwardRule after, boolean known) {}

    private final Access access;
    private final Ladders ladders;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    AwardRuleKeeping(Access access, Ladders ladders, Jobs jobs, Audit audit, Clock clock) {
        this.access = access;
        this.ladders = ladders;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The first version of a new rule, or another one of a known rule. */
    @Transactional
    public AwardRule change(Actor actor, AwardRuleChange change) {
        access.mustHold(actor, Action.KEEP_AWARD_RULES);
        awaitTurn(Given.text("code", change.code(), LONGEST_CODE));
        var plan = planned(change);
        var before = plan.before();
        var made = plan.after();
        if (plan.known() && before.validFrom().equals(made.validFrom())) {
            throw Refusal.conflict("rule_same_day");
        }
        if (plan.known() && before.holdsOn(made.validFrom())) {
            AwardRuleRow ended = AwardRuleRow.findById(before.id());
            ended.validTo = made.validFrom();
        }
        store(actor, made);
        var what = plan.known() ? "award_rule.changed" : "award_rule.made";
        audit.record(actor.accountId(), actor.fullName(), what, "award_rule", made.id(), made.code());
        if (!made.validFrom().isAfter(LocalDate.now(clock))) {
            jobs.queue(Finding.KIND, made.id(), actor.accountId());
        }
        return made;
    }

    /**
     * Until the transaction ends; of a new rule there is no row yet that others could wait for. Who meant to introduce one that
     * somebody else made meanwhile did not mean to change theirs.
     */
    private void awaitTurn(String code) {
        // by number: what is read as a whole before the wait would be taken for what holds after it
        var unheardOf = AwardRuleRow.count("code", code) == 0;
        Panache.getEntityManager()
                .createNativeQuery("select name from award_rule_turn for update")
                .getSingleResult();
        if (unheardOf && AwardRuleRow.count("code", code) > 0) {
            throw Refusal.conflictAt("code", "award_rule_known");
        }
    }

    private void store(Actor actor, AwardRule rule) {
        new AwardRuleRow(rule, clock.instant(), actor.accountId()).persist();
        for (var step : rule.steps()) {
            var row = new AwardStepRow(rule.id(), step);
            row.persist();
            step.authorities().forEach(one -> new AwardAuthorityRow(row.id, one).persist());
        }
        Panache.getEntityManager().flush();
    }

    /** The version as it would be, checked, beside the one before it; nothing is stored. */
    Planned planned(AwardRuleChange change) {
        var wrong = new Faults();
        var today = LocalDate.now(clock);
        var code = wrong.readOr("", () -> Given.text("code", change.code(), LONGEST_CODE));
        if (!change.introduces()) {
            wrong.stop();
        }
        var from = wrong.readOr(today, () -> from(change.validFrom(), today));
        var known = versions(code);
        var before = known.isEmpty() ? NewRule.of(change, code, from, wrong) : before(known, from);
        var plan = new AwardRulePlan(before, change, from, wrong);
        var after = plan.rule(next(known, from));
        wrong.stop();
        return new Planned(before, after, !known.isEmpty());
    }

    private static LocalDate from(@Nullable LocalDate given, LocalDate today) {
        var from = Given.value("validFrom", given);
        if (from.isBefore(today)) {
            throw Refusal.at("validFrom", "rule_past");
        }
        return from;
    }

    /** Of one rule, the earliest first. */
    private List<AwardRule> versions(String code) {
        return ladders.all().stream()
                .filter(rule -> rule.code().equals(code))
                .sorted(Comparator.comparing(AwardRule::validFrom))
                .toList();
    }

    /** The version that holds before the change, else the first one. */
    private static AwardRule before(List<AwardRule> known, LocalDate from) {
        return known.stream().filter(rule -> rule.holdsOn(from)).findFirst().orElse(known.get(0));
    }

    private static @Nullable LocalDate next(List<AwardRule> known, LocalDate from) {
        return known.stream()
                .map(AwardRule::validFrom)
                .filter(start -> start.isAfter(from))
                .findFirst()
                .orElse(null);
    }

    @Transactional
    public AwardRule find(UUID id) {
        return ladders.version(id).orElseThrow(Refusal::notFound);
    }
}
