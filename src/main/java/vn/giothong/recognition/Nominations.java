package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * Opens cases that people ask for: who helped in an emergency, and whoever brought others or reached a target, as far as the register
 * does not know better.
 */
@ApplicationScoped
class Nominations {
    private static final int LONGEST = 500;

    private static final Map<SubjectKind, String> CHAPTERS = Map.of(
            SubjectKind.PERSON, "select d.chapterId from Donor d where d.id = ?1 and d.state = 'ACTIVE'",
            SubjectKind.MOBILISER, "select d.chapterId from Donor d where d.id = ?1 and d.state = 'ACTIVE'",
            SubjectKind.FAMILY,
                    "select d.chapterId from Donor d, HouseholdMember m where m.householdId = ?1 and d.id = m.donorId"
                            + " order by case when m.leftOn is null then 0 else 1 end, m.joinedOn, m.id",
            SubjectKind.CLUB, "select c.chapterId from Club c where c.id = ?1");

    private static final Map<SubjectKind, String> LOCKED = Map.of(
            SubjectKind.PERSON, "Donor",
            SubjectKind.MOBILISER, "Donor",
            SubjectKind.FAMILY, "Household",
            SubjectKind.CLUB, "Club",
            SubjectKind.CHAPTER, "Chapter");

    private final CaseAccess access;
    private final CaseRecords records;
    private final Ladders ladders;
    private final RegisterCount register;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Nominations(
            CaseAccess access,
            CaseRecords records,
            Ladders ladders,
            RegisterCount register,
            ChapterTrees trees,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.records = records;
        this.ladders = ladders;
        this.register = register;
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
        var then = version(rule, on);
        var claim = Claim.of(then.measure(), given, register.of(then, subjectId, on.getYear()));
        var steps = steps(then, claim.amount());
        var opened = open(new Nominating.Asked(actor, then, subjectId, chapterId, on, claim, why), steps);
        Panache.getEntityManager().flush();
        return records.of(actor, opened);
    }

    /** That of the day of an emergency; a year is judged by the one that holds at its end. */
    private AwardRule version(AwardRule rule, LocalDate on) {
        var day = rule.measure().daily() ? on : YearStanding.close(on.getYear(), LocalDate.now(clock));
        var first = ladders.all().stream()
                .filter(one -> one.code().equals(rule.code()) && one.active())
                .map(AwardRule::validFrom)
                .min(Comparator.naturalOrder())
                .orElse(rule.validFrom());
        return ladders.on(day).stream()
                .filter(one -> one.code().equals(rule.code()) && one.active() && !on.isBefore(first))
                .findFirst()
                .orElseThrow(() -> Refusal.at("on", "award_rule_not_then", first));
    }

    private List<AwardCase> open(Nominating.Asked asked, List<Step> steps) {
        var actor = asked.actor();
        var rule = asked.rule();
        var nominating = new Nominating(asked, known(asked), LocalDate.now(clock), clock.instant());
        var opened = steps.stream().map(nominating::open).toList();
        for (var one : opened) {
            audit.record(actor.accountId(), actor.fullName(), "award.nominated", "award", one.id, rule.code());
        }
        return opened;
    }

    private AwardRule rule(String code) {
        return ladders.on(LocalDate.now(clock)).stream()
                .filter(rule -> rule.active()
                        && rule.code().equals(code)
                        && !rule.measure().countsDonations())
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

    /** On every record of the subject; whoever nominates the same one at the same time waits. */
    private static List<AwardCase> known(Nominating.Asked asked) {
        var kind = asked.rule().subject();
        var ids = CaseAccess.PEOPLE.contains(kind) ? EveryRecord.of(asked.subjectId()) : Set.of(asked.subjectId());
        Panache.getEntityManager()
                .createQuery("select s from " + LOCKED.get(kind) + " s where s.id in ?1 order by s.id", Object.class)
                .setParameter(1, ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return AwardCase.<AwardCase>find(
                        "subjectId in ?1 and ruleCode = ?2 and awardYear = ?3 and awardDay = ?4 order by id",
                        ids,
                        asked.rule().code(),
                        asked.year(),
                        asked.day())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
