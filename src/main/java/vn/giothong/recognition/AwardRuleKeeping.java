package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Ids;
import vn.giothong.donor.Component;
import vn.giothong.job.Jobs;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardObject;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps the rules as dated versions: one made from today on ends the one before it, and what held in the past stays as it was. */
@ApplicationScoped
class AwardRuleKeeping {
    /** Those that decide today: a version begins today or later, and districts ended in July 2025 (Resolution 202/2025/QH15). */
    static final List<AuthorityLevel> LEVELS =
            List.of(AuthorityLevel.COMMUNE, AuthorityLevel.PROVINCE, AuthorityLevel.CENTRAL);

    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_AWARD = 30;
    private static final int HIGHEST = 10_000;
    private static final int MOST_STEPS = 40;

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
        var confirmed = Boolean.TRUE.equals(change.confirmed());
        return new AwardRule(
                Ids.next(),
                before.code(),
                before.nameVi(),
                before.nameEn(),
                before.subject(),
                before.measure(),
                Given.value("validFrom", change.validFrom()),
                next(before, Given.value("validFrom", change.validFrom())),
                change.active() == null ? before.active() : change.active(),
                Given.text("legalBasis", change.legalBasis(), LONGEST_BASIS),
                confirmed ? Confidence.FOUND : Confidence.LOW,
                !confirmed,
                change.credits() == null ? before.credits() : credits(change.credits()),
                change.bonuses() == null ? before.bonuses() : change.bonuses(),
                positive("yearlyCap", change.yearlyCap() == null ? before.yearlyCap() : change.yearlyCap(), 366),
                change.weakest() == null ? before.weakest() : change.weakest(),
                change.noSkip() == null ? before.noSkip() : change.noSkip(),
                positive(
                        "coolingOffYears",
                        change.coolingOffYears() == null ? before.coolingOffYears() : change.coolingOffYears(),
                        50),
                change.dueDays() == null ? before.dueDays() : Given.count("dueDays", change.dueDays(), 3650),
                change.steps() == null
                        ? before.steps()
                        : steps(before, change.steps(), Given.value("validFrom", change.validFrom())));
    }

    /** 0 stands for none. */
    private static @Nullable Integer positive(String field, @Nullable Integer number, int highest) {
        return number == null || Given.count(field, number, highest) == 0 ? null : number;
    }

    private @Nullable LocalDate next(AwardRule before, LocalDate from) {
        return ladders.all().stream()
                .filter(rule -> rule.code().equals(before.code()))
                .map(AwardRule::validFrom)
                .filter(start -> start.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<Component, Integer> credits(Map<Component, Integer> given) {
        given.forEach((component, credits) -> Given.count("credits", credits, 100));
        if (given.isEmpty()) {
            throw Refusal.at("credits", "field_required");
        }
        return given;
    }

    private static List<Step> steps(AwardRule before, List<AwardRuleChange.StepChange> given, LocalDate from) {
        if (given.isEmpty() || given.size() > MOST_STEPS) {
            throw Refusal.at("steps", "field_range", 1, MOST_STEPS);
        }
        var steps = new ArrayList<Step>();
        var known = new HashSet<Integer>();
        for (var one : given) {
            var step = step(before, one, from);
            if (!known.add(step.threshold())) {
                throw Refusal.at("steps", "award_step_twice", step.threshold());
            }
            steps.add(step);
        }
        return steps;
    }

    private static Step step(AwardRule before, AwardRuleChange.StepChange given, LocalDate from) {
        var threshold = Given.count("threshold", given.threshold(), HIGHEST);
        var like = before.step(threshold).orElseGet(() -> nearest(before, threshold));
        var award = Given.optional("award", given.award(), LONGEST_AWARD);
        if (award != null && !award.matches("[A-Z0-9_]+")) {
            throw Refusal.at("award", "field_choice");
        }
        if ((given.years() == null) != (given.withYears() == null)) {
            throw Refusal.at("years", "award_years");
        }
        return new Step(
                threshold,
                given.inMountains(),
                given.years(),
                given.withYears(),
                award == null ? like.award() : award,
                given.objects() == null ? like.objects() : objects(given.objects()),
                authorities(like, given, from),
                like.legalBasis(),
                Boolean.TRUE.equals(given.confirmed()) ? Confidence.FOUND : Confidence.LOW,
                !Boolean.TRUE.equals(given.confirmed()));
    }

    /** Another level decides from the first day of the version on; who did before stays on record. */
    private static List<Authority> authorities(Step like, AwardRuleChange.StepChange given, LocalDate from) {
        var level = given.level();
        if (level == null
                || like.authority(from)
                        .map(Authority::level)
                        .filter(level::equals)
                        .isPresent()) {
            return like.authorities();
        }
        if (!LEVELS.contains(level)) {
            throw Refusal.at("level", "award_level_ended");
        }
        var before = like.authorities().stream()
                .filter(one -> one.from() == null || one.from().isBefore(from))
                .map(one ->
                        one.holdsOn(from) ? new Authority(one.level(), one.from(), from, one.toBeConfirmed()) : one);
        var then = new Authority(level, from, null, !Boolean.TRUE.equals(given.confirmed()));
        return Stream.concat(before, Stream.of(then)).toList();
    }

    private static List<String> objects(List<String> given) {
        if (!given.stream().allMatch(one -> AwardObject.named(one).isPresent())) {
            throw Refusal.badRequest("objects", "field_choice");
        }
        return given.stream().distinct().toList();
    }

    private static Step nearest(AwardRule before, int threshold) {
        return before.steps().stream()
                .min(Comparator.comparingInt(step -> Math.abs(step.threshold() - threshold)))
                .orElseThrow();
    }

    @Transactional
    public AwardRule find(UUID id) {
        return ladders.version(id).orElseThrow(Refusal::notFound);
    }
}
