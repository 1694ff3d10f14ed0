package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;

/** The award cases that wait for somebody, counted by chapter and state: a ceremony may have hundreds. */
@ApplicationScoped
public class AwardWork {
    /** So many cases of a chapter in one state; the oldest milestone among them. */
    public record Waiting(
            String kind, CaseState state, UUID chapterId, String chapterName, long cases, LocalDate oldest) {}

    private record Row(CaseState state, UUID chapterId, long cases, LocalDate oldest) {}

    private record Kind(String name, Action action) {}

    private static final int MOST = 100;

    private static final Map<CaseState, Kind> KINDS = Map.of(
            CaseState.DETECTED, new Kind("AWARD_TO_PROPOSE", Action.PROPOSE_AWARD),
            CaseState.RETURNED, new Kind("AWARD_RETURNED", Action.PROPOSE_AWARD),
            CaseState.PROPOSED, new Kind("AWARD_TO_CHECK", Action.CHECK_AWARD),
            CaseState.VERIFIED, new Kind("AWARD_TO_CHECK", Action.CHECK_AWARD),
            CaseState.REVIEWED, new Kind("AWARD_TO_CHECK", Action.CHECK_AWARD),
            CaseState.SUBMITTED, new Kind("AWARD_TO_DECIDE", Action.DECIDE_AWARD),
            CaseState.DECIDED, new Kind("AWARD_TO_HAND_OVER", Action.HAND_OVER_AWARD));

    private static final Set<Action> ACTIONS =
            Set.of(Action.PROPOSE_AWARD, Action.CHECK_AWARD, Action.DECIDE_AWARD, Action.HAND_OVER_AWARD);

    private final Access access;
    private final ChapterTrees trees;

    AwardWork(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    /** In one statement, whatever there is. */
    @Transactional
    public List<Waiting> of(Actor actor) {
        var reach = access.reaches(actor, ACTIONS);
        var everywhere = new HashSet<UUID>();
        reach.values().forEach(one -> everywhere.addAll(one.chapterIds()));
        if (everywhere.isEmpty()) {
            return List.of();
        }
        var rows = rows(everywhere).stream()
                .filter(row -> reached(reach, row))
                .limit(MOST)
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var tree = trees.today();
        return rows.stream()
                .map(row -> new Waiting(
                        kind(row).name(),
                        row.state(),
                        row.chapterId(),
                        tree.name(row.chapterId()),
                        row.cases(),
                        row.oldest()))
                .toList();
    }

    private static boolean reached(Map<Action, Reachable> reach, Row row) {
        var reachable = reach.get(kind(row).action());
        return reachable != null && reachable.chapterIds().contains(row.chapterId());
    }

    private static Kind kind(Row row) {
        return Objects.requireNonNull(KINDS.get(row.state()));
    }

    private static List<Row> rows(Set<UUID> chapterIds) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.state, c.chapterId, count(c), min(c.reachedOn) from AwardCase c where c.state in ?1"
                                + " and c.chapterId in ?2 group by c.state, c.chapterId order by min(c.reachedOn)",
                        Row.class)
                .setParameter(1, KINDS.keySet())
                .setParameter(2, chapterIds)
                .getResultList();
    }
}
