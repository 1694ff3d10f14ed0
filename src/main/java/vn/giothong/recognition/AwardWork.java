package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;

/** The award cases that wait for somebody, counted by chapter and state: a ceremony may have hundreds. */
@ApplicationScoped
public class AwardWork {
    /** So many cases of a chapter in one state; the oldest milestone among them. */
    public record Waiting(
            String kind, CaseState state, UUID chapterId, String chapterName, long cases, LocalDate oldest) {}

    private record Row(CaseState state, UUID chapterId, long cases, LocalDate oldest) {}

    private static final int MOST = 100;

    private final Access access;
    private final ChapterTrees trees;

    AwardWork(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    @Transactional
    public List<Waiting> of(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        add(waiting, actor, Action.PROPOSE_AWARD, "AWARD_TO_PROPOSE", Set.of(CaseState.DETECTED));
        add(waiting, actor, Action.PROPOSE_AWARD, "AWARD_RETURNED", Set.of(CaseState.RETURNED));
        var checked = Set.of(CaseState.PROPOSED, CaseState.VERIFIED, CaseState.REVIEWED);
        add(waiting, actor, Action.CHECK_AWARD, "AWARD_TO_CHECK", checked);
        add(waiting, actor, Action.DECIDE_AWARD, "AWARD_TO_DECIDE", Set.of(CaseState.SUBMITTED));
        add(waiting, actor, Action.HAND_OVER_AWARD, "AWARD_TO_HAND_OVER", Set.of(CaseState.DECIDED));
        return waiting;
    }

    private void add(List<Waiting> waiting, Actor actor, Action action, String kind, Set<CaseState> states) {
        var reach = access.reach(actor, action);
        if (reach.chapterIds().isEmpty()) {
            return;
        }
        var tree = trees.today();
        Panache.getEntityManager()
                .createQuery(
                        "select c.state, c.chapterId, count(c), min(c.reachedOn) from AwardCase c where c.state in ?1"
                                + " and c.chapterId in ?2 group by c.state, c.chapterId order by min(c.reachedOn)",
                        Row.class)
                .setParameter(1, states)
                .setParameter(2, reach.chapterIds())
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> waiting.add(new Waiting(
                        kind, row.state(), row.chapterId(), tree.name(row.chapterId()), row.cases(), row.oldest())));
    }
}
