package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.recognition.money.Award;

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
            CaseState.DECIDED, new Kind("AWARD_TO_HAND_OVER", Action.HAND_OVER_AWARD),
            CaseState.HANDED_OVER, new Kind("AWARD_TO_PAY", Action.DECIDE_AWARD));

    private static final List<String> PAID =
            Arrays.stream(Award.values()).map(Enum::name).toList();

    private static final Set<Action> ACTIONS =
            Set.of(Action.PROPOSE_AWARD, Action.CHECK_AWARD, Action.DECIDE_AWARD, Action.HAND_OVER_AWARD);

    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    AwardWork(Access access, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    /** In one statement, whatever there is; none that rests, and to be paid only what money goes with. */
    @Transactional
    public List<Waiting> of(Actor actor) {
        var where = new CaseWhere().goingOn();
        var ways = new ArrayList<String>();
        access.reaches(actor, ACTIONS).forEach((action, reach) -> {
            if (!reach.nothing()) {
                ways.add("(c.state in :states" + action + " and "
                        + where.reached(reach, action.name(), LocalDate.now(clock)) + ")");
                where.value("states" + action, states(action));
            }
        });
        if (ways.isEmpty()) {
            return List.of();
        }
        where.and("(" + String.join(" or ", ways) + ")")
                .and("(c.state <> :handed or c.award in :paid)")
                .value("handed", CaseState.HANDED_OVER)
                .value("paid", PAID);
        var rows = rows(where);
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

    private static Set<CaseState> states(Action action) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().action() == action)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Kind kind(Row row) {
        return Objects.requireNonNull(KINDS.get(row.state()));
    }

    private static List<Row> rows(CaseWhere where) {
        return where.bind(Panache.getEntityManager()
                        .createQuery(
                                "select c.state, c.chapterId, count(c), min(c.reachedOn) from AwardCase c where "
                                        + where.text() + " group by c.state, c.chapterId order by min(c.reachedOn)",
                                Row.class))
                .setMaxResults(MOST)
                .getResultList();
    }
}
