package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.job.Jobs;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps the rules as dated versions: one made from today on ends the one before it, and what held in the past stays as it was. */
@ApplicationScoped
class AwardRuleKeeping {
    static final int LONGEST_CODE = 40;

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

    @Transactional
    public AwardRule change(Actor actor, AwardRuleChange change) {
        access.mustHold(actor, Action.KEEP_AWARD_RULES);
        AwardRuleRow.find("code", Given.text("code", change.code(), LONGEST_CODE))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        var before = before(change);
        var made = planned(change);
        if (before.validFrom().equals(made.validFrom())) {
            throw Refusal.conflict("rule_same_day");
        }
        AwardRuleRow ended = AwardRuleRow.findById(before.id());
        ended.validTo = made.validFrom();
        store(actor, made);
        audit.record(actor.accountId(), actor.fullName(), "award_rule.changed", "award_rule", made.id(), made.code());
        if (!made.validFrom().isAfter(LocalDate.now(clock))) {
            jobs.queue(Finding.KIND, made.id(), actor.accountId());
        }
        return made;
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

    /** The version that holds before the change. */
    AwardRule before(AwardRuleChange change) {
        var code = Given.text("code", change.code(), LONGEST_CODE);
        var from = Given.value("validFrom", change.validFrom());
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.at("validFrom", "rule_past");
        }
        return ladders.on(from).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("code", "award_rule_unknown"));
    }

    /** The version as it would be, checked; nothing is stored. */
    AwardRule planned(AwardRuleChange change) {
        var before = before(change);
        return new AwardRulePlan(before, change).rule(next(before, Given.value("validFrom", change.validFrom())));
    }

    private @Nullable LocalDate next(AwardRule before, LocalDate from) {
        return ladders.all().stream()
                .filter(rule -> rule.code().equals(before.code()))
                .map(AwardRule::validFrom)
                .filter(start -> start.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Transactional
    public AwardRule find(UUID id) {
        return ladders.version(id).orElseThrow(Refusal::notFound);
    }
}
