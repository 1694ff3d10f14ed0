package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;

/**
 * What a rule, be it one that is only planned, makes of the cases of one subject: which open, which stand and which are taken back.
 * It changes none of them.
 */
record Verdict(int total, List<Climb.Reached> opened, List<Kept> kept, List<TakenBack> takenBack) {
    /** The case that stands for a step; it may be one that comes again. */
    record Kept(AwardCase known, Climb.Reached reached) {}

    record TakenBack(AwardCase known, String why) {}

    static final Comparator<AwardCase> FURTHEST =
            Comparator.comparingInt(AwardCase::weight).reversed().thenComparing(each -> each.id);

    /** The cases known are those of the rule and of the year. */
    static Verdict of(AwardRule rule, Achievement achieved, List<AwardCase> known, LocalDate today) {
        if (!rule.active()) {
            return new Verdict(0, List.of(), List.of(), switchedOff(known));
        }
        var climb = achieved.climb(rule, known, today);
        var due = climb.reached().stream()
                .filter(one -> achieved.there() && one.dueOn(today))
                .filter(one -> !barred(rule, achieved, one.step().threshold(), known))
                .toList();
        var verdict = new Verdict(climb.total(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        due.forEach(one -> verdict.add(one, known));
        verdict.takeBack(achieved, known, thresholds(due), thresholds(climb.reached()));
        return verdict;
    }

    private static List<TakenBack> switchedOff(List<AwardCase> known) {
        return known.stream()
                .filter(one -> one.state.undecided() && one.counted)
                .map(one -> new TakenBack(one, Reconciling.RULE_OFF))
                .toList();
    }

    /** Where the highest step of a year alone is honoured: not beside a lower one that was decided, nor below what people vouch for. */
    private static boolean barred(AwardRule rule, Achievement achieved, int threshold, List<AwardCase> known) {
        return achieved.year() > 0
                && !rule.noSkip()
                && known.stream()
                        .anyMatch(one -> (one.threshold < threshold && one.state.given())
                                || (one.threshold > threshold
                                        && !one.counted
                                        && (one.state.undecided() || one.state.given())));
    }

    private void add(Climb.Reached reached, List<AwardCase> known) {
        var same = known.stream()
                .filter(each -> each.threshold == reached.step().threshold())
                .sorted(FURTHEST)
                .toList();
        if (same.isEmpty()) {
            opened.add(reached);
        } else {
            kept.add(new Kept(same.get(0), reached));
            // two records of one person have one case each: the one further on its way stands
            same.stream()
                    .skip(1)
                    .filter(other -> other.state.undecided())
                    .forEach(other -> takenBack.add(new TakenBack(other, Reconciling.MERGED)));
        }
    }

    private void takeBack(Achievement achieved, List<AwardCase> known, Set<Integer> held, Set<Integer> earned) {
        for (var one : known) {
            if (one.state.undecided() && !held.contains(one.threshold)) {
                var higher = achieved.year() > 0 && held.stream().anyMatch(step -> step > one.threshold);
                if (one.counted || higher || !achieved.there()) {
                    var waits = achieved.there() && earned.contains(one.threshold);
                    takenBack.add(new TakenBack(
                            one, higher ? Reconciling.HIGHER : waits ? Reconciling.WAITS : Reconciling.NOT_REACHED));
                }
            }
        }
    }

    private static Set<Integer> thresholds(List<Climb.Reached> reached) {
        return reached.stream().map(one -> one.step().threshold()).collect(Collectors.toSet());
    }
}
