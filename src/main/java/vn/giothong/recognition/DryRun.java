package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;
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

    private final Access access;
    private final AwardRuleKeeping keeping;
    private final Everybody everybody;
    private final MobiliserStandings mobilisers;
    private final CollectiveStandings collectives;
    private final ChapterTrees trees;
    private final Clock clock;

    DryRun(
            Access access,
            AwardRuleKeeping keeping,
            Everybody everybody,
            MobiliserStandings mobilisers,
            CollectiveStandings collectives,
            ChapterTrees trees,
            Clock clock) {
        this.access = access;
        this.keeping = keeping;
        this.everybody = everybody;
        this.mobilisers = mobilisers;
        this.collectives = collectives;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    public Result of(Actor actor, AwardRuleChange change) {
        access.mustHold(actor, Action.KEEP_AWARD_RULES);
        var plan = keeping.planned(change);
        var newly = new ArrayList<Change>();
        var gone = new ArrayList<Change>();
        var looked = look(plan, newly, gone);
        var kind = plan.after().subject();
        return new Result(kind, looked, newly.size(), named(kind, newly), gone.size(), named(kind, gone));
    }

    /** A rule of a year changes the one in which it begins to hold; those before were judged by the rules of their ends. */
    private long look(AwardRuleKeeping.Planned plan, List<Change> newly, List<Change> gone) {
        var kind = plan.after().subject();
        var year = plan.after().validFrom().getYear();
        return switch (plan.after().measure()) {
            case DONATIONS -> each(kind, ids -> compare(plan, everybody.standings(kind, ids), newly, gone));
            case PEOPLE_IN_YEAR -> each(kind, ids -> compare(plan, ofYear(ids, year), newly, gone));
            case TARGET_PERCENT -> {
                var targets = YearTargets.ofYear(year);
                targets.keySet().removeIf(one -> one.kind() != kind);
                compare(plan, collectives.of(targets), newly, gone);
                yield targets.size();
            }
            case MERIT -> 0;
        };
    }

    private List<YearStanding> ofYear(List<UUID> ids, int year) {
        return mobilisers.of(mobilisers.people(ids), Map.of()).stream()
                .filter(standing -> standing.year() == year)
                .toList();
    }

    private long each(SubjectKind kind, Consumer<List<UUID>> some) {
        var looked = 0L;
        @Nullable UUID last = null;
        for (var ids = everybody.after(kind, last); !ids.isEmpty(); ids = everybody.after(kind, last)) {
            some.accept(ids);
            looked += ids.size();
            last = ids.get(ids.size() - 1);
        }
        return looked;
    }

    private void compare(
            AwardRuleKeeping.Planned plan, List<? extends Achievement> all, List<Change> newly, List<Change> gone) {
        var known = known(plan.after().code(), all);
        for (var achieved : all) {
            var own = achieved.ids().stream()
                    .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                    .filter(one -> one.awardYear == achieved.year())
                    .toList();
            var was = due(plan.before(), achieved, own);
            var will = due(plan.after(), achieved, own);
            newly.addAll(beyond(was, will, achieved.subjectId()));
            gone.addAll(beyond(will, was, achieved.subjectId()));
        }
    }

    private static Map<UUID, List<AwardCase>> known(String code, List<? extends Achievement> all) {
        var ids = all.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : AwardCase.<AwardCase>stream("ruleCode = ?1 and subjectId in ?2", code, ids)
                        .collect(Collectors.groupingBy(one -> one.subjectId));
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
    private Map<Integer, Climb.Reached> due(AwardRule rule, Achievement achieved, List<AwardCase> known) {
        var due = new TreeMap<Integer, Climb.Reached>();
        var today = LocalDate.now(clock);
        if (rule.active() && achieved.there()) {
            achieved.climb(rule, known, today).reached().stream()
                    .filter(one -> one.dueOn(today))
                    .filter(one -> known.stream()
                            .noneMatch(each -> each.state.given()
                                    && each.threshold == one.step().threshold()))
                    .forEach(one -> due.put(one.step().threshold(), one));
        }
        return due;
    }

    private List<Affected> named(SubjectKind kind, List<Change> changes) {
        var shown = changes.subList(0, Math.min(SHOWN, changes.size()));
        var ids = shown.stream().map(Change::subjectId).collect(Collectors.toSet());
        var names = new HashMap<UUID, SubjectName>();
        if (!ids.isEmpty()) {
            SubjectName.read(kind, ids, trees.today()).forEach(name -> names.put(name.id(), name));
        }
        return shown.stream()
                .map(change -> {
                    var name = names.getOrDefault(change.subjectId(), SubjectName.unknown(change.subjectId()));
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
