package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Finds cases for those who may see them. */
@ApplicationScoped
class Cases {
    /** How many cases stand in a state. */
    public record Count(CaseState state, long cases) {}

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    private final Access access;
    private final CaseAccess caseAccess;
    private final CaseRecords records;
    private final ChapterTrees trees;
    private final Clock clock;

    Cases(Access access, CaseAccess caseAccess, CaseRecords records, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.caseAccess = caseAccess;
        this.records = records;
        this.trees = trees;
        this.clock = clock;
    }

    /** Those that wait longest first. */
    @Transactional
    public Listing<CaseRecord> list(Actor actor, CaseQuery query, Paging paging) {
        var where = where(actor, query, true);
        var total = where.bind(Panache.getEntityManager()
                        .createQuery("select count(c) from AwardCase c where " + where.text, Long.class))
                .getSingleResult();
        var found = where.bind(Panache.getEntityManager()
                        .createQuery(
                                "select c from AwardCase c where " + where.text + " order by c.reachedOn, c.id",
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
                                "select c.state, count(c) from AwardCase c where " + where.text + " group by c.state",
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

    private static final class Where {
        String text = "";
        final Map<String, Object> values = new HashMap<>();

        void and(String clause) {
            text = text.isEmpty() ? clause : text + " and " + clause;
        }

        void and(String clause, String name, @Nullable Object value) {
            if (value != null) {
                and(clause);
                values.put(name, value);
            }
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    private Where where(Actor actor, CaseQuery query, boolean inState) {
        var where = new Where();
        scope(actor, where);
        // what lists alone told of somebody goes with them
        where.and("not exists (select 1 from Donor d" + SubjectName.KEPT
                + " where d.id = c.subjectId and k.state = :gone)");
        where.values.put("gone", Donor.State.WITHDRAWN);
        var chapter = query.chapter();
        where.and(
                "c.chapterId in :below",
                "below",
                chapter == null ? null : trees.today().subtree(chapter));
        where.and("c.subjectKind = :kind", "kind", query.kind());
        where.and("c.ruleCode = :rule", "rule", query.ruleCode());
        where.and("c.threshold = :threshold", "threshold", query.step());
        where.and("c.subjectId = :subject", "subject", query.subject());
        if (inState) {
            where.and("c.state = :state", "state", query.inState());
        }
        if (query.late()) {
            where.and("c.dueBy < :today and c.state in :waiting");
            where.values.put("today", LocalDate.now(clock));
            where.values.put("waiting", CaseState.WAITING);
        }
        return where;
    }

    private void scope(Actor actor, Where where) {
        access.mustHold(actor, Action.READ_AWARD);
        var reach = access.reach(actor, Action.READ_AWARD);
        if (reach.everything()) {
            where.and("1 = 1");
            return;
        }
        var clauses = new ArrayList<String>(List.of("c.chapterId in :chapters"));
        where.values.put("chapters", reach.chapterIds().isEmpty() ? NOBODY : reach.chapterIds());
        if (!reach.clubIds().isEmpty()) {
            clauses.add("c.subjectId in :clubs");
            clauses.add("(c.subjectKind in :people and exists (select 1 from Donor d" + SubjectName.KEPT
                    + " join ClubMember m on m.donorId = k.id where d.id = c.subjectId and m.clubId in :clubs"
                    + " and m.joinedOn <= :day and (m.leftOn is null or m.leftOn > :day)))");
            where.values.put("clubs", reach.clubIds());
            where.values.put("people", CaseAccess.PEOPLE);
            where.values.put("day", LocalDate.now(clock));
        }
        where.and("(" + String.join(" or ", clauses) + ")");
    }
}
