package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * Which cases a rule as it is planned would open, and which it would take back, by the same verdict as when it holds; nothing is
 * stored. One that begins later is tried as if it held from today.
 */
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
        return of(keeping.planned(change).after());
    }

    @Transactional
    Result of(AwardRule planned) {
        var foreseen = new Foreseen();
        var looked = look(planned, foreseen);
        var kind = planned.subject();
        return new Result(
                kind,
                looked,
                foreseen.newly().size(),
                named(kind, foreseen.newly()),
                foreseen.gone().size(),
                named(kind, foreseen.gone()));
    }

    private long look(AwardRule planned, Foreseen foreseen) {
        var kind = planned.subject();
        return switch (planned.measure()) {
            case DONATIONS -> each(kind, ids -> judge(planned, everybody.standings(kind, ids), foreseen));
            case PEOPLE_IN_YEAR -> each(kind, ids -> judge(planned, years(planned, ids), foreseen));
            case TARGET_PERCENT -> {
                var targets = targets(planned);
                judge(planned, collectives.of(targets), foreseen);
                yield targets.size();
            }
            case MERIT -> 0;
        };
    }

    private List<YearStanding> years(AwardRule planned, List<UUID> ids) {
        var people = mobilisers.people(ids);
        var records = people.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
        return mobilisers.of(people, Milestones.years(known(planned.code(), records)));
    }

    /** Of the years that the rule judges. */
    private Map<YearTargets.Of, Long> targets(AwardRule planned) {
        var targets = new HashMap<YearTargets.Of, Long>();
        YearTargets.years().stream()
                .filter(year -> judges(planned, year))
                .forEach(year -> targets.putAll(YearTargets.ofYear(year)));
        targets.keySet().removeIf(one -> one.kind() != planned.subject());
        return targets;
    }

    /** A year that is over is judged by the version that held at its end, which need not be this one. */
    private boolean judges(AwardRule planned, int year) {
        var today = LocalDate.now(clock);
        var day = Milestones.day(year, today);
        return planned.holdsOn(day) || (planned.validFrom().isAfter(today) && day.equals(today));
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

    private void judge(AwardRule planned, List<? extends Achievement> all, Foreseen foreseen) {
        var today = LocalDate.now(clock);
        var ids = all.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
        var known = known(planned.code(), ids);
        for (var achieved : all) {
            if (judges(planned, achieved.year())) {
                var own = achieved.ids().stream()
                        .flatMap(id -> known.getOrDefault(id, List.of()).stream())
                        .filter(one -> one.awardYear == achieved.year())
                        .toList();
                foreseen.add(achieved, Verdict.of(planned, achieved, own, today));
            }
        }
    }

    private static Map<UUID, List<AwardCase>> known(String code, Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : AwardCase.<AwardCase>stream("ruleCode = ?1 and subjectId in ?2", code, ids)
                        .collect(Collectors.groupingBy(one -> one.subjectId));
    }

    private List<Affected> named(SubjectKind kind, Set<Foreseen.Change> changes) {
        var shown = changes.stream().limit(SHOWN).toList();
        var ids = shown.stream().map(Foreseen.Change::subjectId).collect(Collectors.toSet());
        var names = new HashMap<UUID, SubjectName>();
        if (!ids.isEmpty()) {
            SubjectName.read(kind, ids, trees.today()).forEach(name -> names.put(name.id(), name));
        }
        return shown.stream()
                .map(change -> {
                    var name = names.getOrDefault(change.subjectId(), SubjectName.unknown(change.subjectId()));
                    return new Affected(
                            change.subjectId(), name.code(), name.name(), change.threshold(), change.reachedOn());
                })
                .toList();
    }
}
