package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.SubjectKind;

/** Who would be due by a rule as it is planned and is not by the one that holds, and who no longer; nothing is stored. */
@ApplicationScoped
class DryRun {
    private static final int SHOWN = 200;

    /** A step that would open, or go. */
    public record Affected(UUID subjectId, String code, String name, int threshold, LocalDate reachedOn) {}

    /** The first some of each, and how many there are. */
    public record Result(
            SubjectKind subjectKind,
            long looked,
            long newlyDueTotal,
            List<Affected> newlyDue,
            long noLongerTotal,
            List<Affected> noLonger) {}

    private record Change(UUID subjectId, Climb.Reached reached) {}

    private record Name(UUID id, String code, String name) {}

    private final Access access;
    private final AwardRuleKeeping keeping;
    private final Everybody everybody;
    private final Clock clock;

    DryRun(Access access, AwardRuleKeeping keeping, Everybody everybody, Clock clock) {
        this.access = access;
        this.keeping = keeping;
        this.everybody = everybody;
        this.clock = clock;
    }

    @Transactional
    public Result of(Actor actor, AwardRuleChange change) {
        access.mustHold(actor, Action.KEEP_AWARD_RULES);
        var before = keeping.before(change);
        var after = keeping.planned(change);
        var newly = new ArrayList<Change>();
        var gone = new ArrayList<Change>();
        var looked = 0L;
        if (after.measure().found()) {
            looked = compare(before, after, newly, gone);
        }
        return new Result(
                after.subject(),
                looked,
                newly.size(),
                named(after.subject(), newly),
                gone.size(),
                named(after.subject(), gone));
    }

    private long compare(AwardRule before, AwardRule after, List<Change> newly, List<Change> gone) {
        var kind = after.subject();
        var looked = 0L;
        @Nullable UUID last = null;
        for (var ids = everybody.after(kind, last); !ids.isEmpty(); ids = everybody.after(kind, last)) {
            for (var standing : honoured(after, ids)) {
                var was = due(before, standing);
                var will = due(after, standing);
                newly.addAll(beyond(was, will, standing.subjectId()));
                gone.addAll(beyond(will, was, standing.subjectId()));
            }
            looked += ids.size();
            last = ids.get(ids.size() - 1);
        }
        return looked;
    }

    private List<Standing> honoured(AwardRule rule, List<UUID> ids) {
        var standings = everybody.standings(rule.subject(), ids);
        var all = standings.stream().flatMap(one -> one.ids().stream()).toList();
        var decided = AwardCase.honours(rule.code(), all);
        return standings.stream().map(one -> one.with(decided)).toList();
    }

    /** The steps of one that the other has not. */
    private static List<Change> beyond(
            Map<Integer, Climb.Reached> other, Map<Integer, Climb.Reached> one, UUID subjectId) {
        return one.entrySet().stream()
                .filter(step -> !other.containsKey(step.getKey()))
                .map(step -> new Change(subjectId, step.getValue()))
                .toList();
    }

    /** What is due and not decided yet: no rule takes back what was decided. */
    private Map<Integer, Climb.Reached> due(AwardRule rule, Standing standing) {
        var due = new TreeMap<Integer, Climb.Reached>();
        var today = LocalDate.now(clock);
        if (rule.active() && standing.there()) {
            new Ladder(rule)
                    .climb(standing.history(), today).reached().stream()
                            .filter(one -> one.dueOn(today))
                            .filter(one ->
                                    !standing.history().honouredFor(one.step().threshold()))
                            .forEach(one -> due.put(one.step().threshold(), one));
        }
        return due;
    }

    private static List<Affected> named(SubjectKind kind, List<Change> changes) {
        var shown = changes.subList(0, Math.min(SHOWN, changes.size()));
        Set<UUID> ids = new HashSet<>();
        shown.forEach(change -> ids.add(change.subjectId()));
        var names = new TreeMap<UUID, Name>();
        if (!ids.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery(
                            kind == SubjectKind.FAMILY ? SubjectName.OF_FAMILIES : SubjectName.OF_DONORS, Name.class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(name -> names.put(name.id(), name));
        }
        return shown.stream()
                .map(change -> {
                    var name = names.getOrDefault(change.subjectId(), new Name(change.subjectId(), "", ""));
                    return new Affected(
                            change.subjectId(),
                            name.code(),
                            name.name(),
                            change.reached().step().threshold(),
                            change.reached().on());
                })
                .toList();
    }
}
