package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Opens cases that no register can find: who brought others, who reached a target, who helped in an emergency. */
@ApplicationScoped
class Nominations {
    private static final int LONGEST = 500;
    private static final int MOST = 1_000_000;

    private static final Map<SubjectKind, String> CHAPTERS = Map.of(
            SubjectKind.PERSON, "select d.chapterId from Donor d where d.id = ?1 and d.state = 'ACTIVE'",
            SubjectKind.MOBILISER, "select d.chapterId from Donor d where d.id = ?1 and d.state = 'ACTIVE'",
            SubjectKind.FAMILY,
                    "select d.chapterId from Donor d, HouseholdMember m where m.householdId = ?1 and d.id = m.donorId"
                            + " order by case when m.leftOn is null then 0 else 1 end, m.joinedOn, m.id",
            SubjectKind.CLUB, "select c.chapterId from Club c where c.id = ?1");

    private final CaseAccess access;
    private final CaseRecords records;
    private final Ladders ladders;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Nominations(CaseAccess access, CaseRecords records, Ladders ladders, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.records = records;
        this.ladders = ladders;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<CaseRecord> nominate(Actor actor, Nomination given) {
        if (!access.holds(actor, Action.PROPOSE_AWARD)) {
            throw Refusal.forbidden();
        }
        var rule = rule(Given.text("rule", given.rule(), 40));
        var subjectId = Given.value("subjectId", given.subjectId());
        var chapterId = chapter(rule.subject(), subjectId);
        access.mustWrite(actor, Action.PROPOSE_AWARD, access.place(rule.subject(), subjectId, chapterId));
        var why = Given.text("reason", given.reason(), LONGEST);
        var on = given.on() == null ? LocalDate.now(clock) : given.on();
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "award_future");
        }
        var amount = rule.measure() == Measure.MERIT ? 0 : Given.count("amount", given.amount(), MOST);
        var opened = new ArrayList<AwardCase>();
        for (var step : steps(rule, amount)) {
            var one = open(actor, rule, step, subjectId, chapterId, on, why);
            one.amount = amount;
            opened.add(one);
            audit.record(actor.accountId(), actor.fullName(), "award.nominated", "award", one.id, rule.code());
        }
        Panache.getEntityManager().flush();
        return records.of(actor, opened);
    }

    private AwardRule rule(String code) {
        return ladders.on(LocalDate.now(clock)).stream()
                .filter(rule -> rule.active()
                        && rule.code().equals(code)
                        && !rule.measure().found())
                .findFirst()
                .orElseThrow(() -> Refusal.at("rule", "award_rule_unknown"));
    }

    private UUID chapter(SubjectKind kind, UUID subjectId) {
        var query = CHAPTERS.get(kind);
        if (query == null) {
            return trees.today().find(subjectId).orElseThrow(Refusal::notFound).id();
        }
        return Panache.getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter(1, subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static List<Step> steps(AwardRule rule, int amount) {
        var steps = new Ladder(rule).reachedBy(amount);
        if (steps.isEmpty()) {
            throw Refusal.at("amount", "award_not_reached");
        }
        return steps;
    }

    /** What was withdrawn or rejected opens again, and keeps the steps it took before. */
    private AwardCase open(
            Actor actor, AwardRule rule, Step step, UUID subjectId, UUID chapterId, LocalDate on, String why) {
        var today = LocalDate.now(clock);
        var one = known(rule, step, subjectId, on)
                .orElseGet(() -> new AwardCase(rule, step, subjectId, chapterId, on, clock.instant(), today));
        if (one.isPersistent()) {
            if (!one.mayOpenAgain()) {
                throw Refusal.conflict("award_known");
            }
            one.openAgain(rule, step, chapterId, on, today);
            new CaseStep(one.id, one.state, today, clock.instant(), actor)
                    .because(why)
                    .persist();
        }
        one.awardYear = on.getYear();
        one.openedBy = actor.accountId();
        one.openedWhy = why;
        one.persist();
        return one;
    }

    private static Optional<AwardCase> known(AwardRule rule, Step step, UUID subjectId, LocalDate on) {
        return AwardCase.<AwardCase>find(
                        "subjectId = ?1 and ruleCode = ?2 and threshold = ?3 and awardYear = ?4",
                        subjectId,
                        rule.code(),
                        step.threshold(),
                        on.getYear())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
