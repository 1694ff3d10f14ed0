package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Finds cases for those who may see them. */
@ApplicationScoped
class Cases {
    /** How many cases stand in a state. */
    public record Count(CaseState state, long cases) {}

    private final Access access;
    private final CaseAccess caseAccess;
    private final CaseRecords records;
    private final Ladders ladders;
    private final ChapterTrees trees;
    private final Clock clock;

    Cases(Access access, CaseAccess caseAccess, CaseRecords records, Ladders ladders, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.caseAccess = caseAccess;
        this.records = records;
        this.ladders = ladders;
        this.trees = trees;
        this.clock = clock;
    }

    /** Those that wait longest first. */
    @Transactional
    public Listing<CaseRecord> list(Actor actor, CaseQuery query, Paging paging) {
        var where = where(actor, query, true);
        var total = where.bind(Panache.getEntityManager()
                        .createQuery("select count(c) from AwardCase c where " + where.text(), Long.class))
                .getSingleResult();
        var found = where.bind(Panache.getEntityManager()
                        .createQuery(
                                "select c from AwardCase c where " + where.text() + " order by c.reachedOn, c.id",
                                AwardCase.class))
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        return new Listing<>(records.of(actor, found), total);
    }

    /** How many there are in each state, whatever state is asked for. */
    @Transactional
    public Map<CaseState, Long> counts(Actor actor, CaseQuery query) {
        var where = where(actor, query, false);
        var counts = new EnumMap<CaseState, Long>(CaseState.class);
        where.bind(Panache.getEntityManager()
                        .createQuery(
                                "select c.state, count(c) from AwardCase c where " + where.text() + " group by c.state",
                                Count.class))
                .getResultList()
                .forEach(count -> counts.put(count.state(), count.cases()));
        return counts;
    }

    @Transactional
    public CaseRecord show(Actor actor, UUID id) {
        return records.of(actor, List.of(readable(actor, id))).get(0);
    }

    AwardCase readable(Actor actor, UUID id) {
        AwardCase one = AwardCase.findById(id);
        if (one == null) {
            throw Refusal.notFound();
        }
        caseAccess.mustRead(actor, one);
        return one;
    }

    /** In one of its versions. */
    private @Nullable String rule(@Nullable String code) {
        if (code != null && ladders.all().stream().noneMatch(rule -> rule.code().equals(code))) {
            throw Refusal.badRequest("rule", "field_choice");
        }
        return code;
    }

    private CaseWhere where(Actor actor, CaseQuery query, boolean inState) {
        access.mustHold(actor, Action.READ_AWARD);
        var today = LocalDate.now(clock);
        var chapter = query.chapter();
        var where = new CaseWhere()
                .within(access.reach(actor, Action.READ_AWARD), today)
                .shown()
                .and("c.chapterId in :below", "below", chapter == null ? null : CaseQuery.below(trees.today(), chapter))
                .and("c.subjectKind = :kind", "kind", query.kind())
                .and("c.ruleCode = :rule", "rule", rule(query.ruleCode()))
                .and("c.threshold = :threshold", "threshold", query.step())
                .and("c.subjectId = :subject", "subject", query.subject())
                .and("c.reachedOn <= :reachedTo", "reachedTo", query.lastReached())
                .and("c.state = :state", "state", inState ? query.inState() : null);
        var late = query.late();
        if (late != null) {
            where.and((late ? "" : "not ") + "(c.dueBy < :today and c.state in :waiting)")
                    .value("today", today)
                    .value("waiting", CaseState.WAITING);
        }
        var doubtful = query.doubtful();
        if (doubtful != null) {
            where.and("c.doubt is " + (doubtful ? "not null" : "null"));
        }
        return where;
    }
}
