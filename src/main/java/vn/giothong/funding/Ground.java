package vn.giothong.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/** What a forecast stands on: the gifts counted by each rule in use, the clubs and chapters with goals, and what people nominated. */
final class Ground {
    /** A nomination in the chapter of the number. */
    record Named(LadderStep step, int chapter, LocalDate on) {}

    private final ForecastInput input;
    private final List<LadderStep> ladder;
    private final List<Counting> countings = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private final Area[] areas;

    Ground(ForecastInput input, List<LadderStep> ladder, Known known) {
        this(input, ladder, known, Runnable::run);
    }

    /** Gifts are counted on the thread given too. */
    Ground(ForecastInput input, List<LadderStep> ladder, Known known, Executor thread) {
        this.input = input;
        this.ladder = ladder;
        byRule().forEach((rule, steps) -> {
            if (rule.measure() == Measure.DONATIONS) {
                countings.add(counting(rule, steps, known.honoured(), thread));
            }
        });
        for (var one : known.nominated()) {
            ladder.stream()
                    .filter(step -> step.key().equals(new AwardTotals.Key(one.rule(), one.threshold())))
                    .filter(step -> step.rule().measure() != Measure.TARGET_PERCENT)
                    .forEach(step -> named.add(new Named(step, input.chapters().of(one.chapterId()), one.on())));
        }
        areas = new Area[input.chapters().size()];
        for (int chapter = 0; chapter < areas.length; chapter++) {
            areas[chapter] = known.areas().apply(input.chapters().id(chapter));
        }
    }

    private Map<AwardRule, List<LadderStep>> byRule() {
        return ladder.stream().collect(Collectors.groupingBy(LadderStep::rule));
    }

    private Counting counting(
            AwardRule rule, List<LadderStep> steps, List<AwardTotals.Honoured> honoured, Executor thread) {
        var days = new HashMap<Integer, NavigableSet<LocalDate>>();
        for (var one : honoured) {
            if (one.rule().equals(rule.code()) && input.donors().knows(one.subjectId())) {
                days.computeIfAbsent(input.donors().of(one.subjectId()), ignored -> new TreeSet<>())
                        .add(one.on());
            }
        }
        var totals = rule.subject() == SubjectKind.FAMILY
                ? Totals.of(rule, input.families().size(), input.families()::history, thread)
                : Totals.of(rule, input.book().size(), input.book()::history, thread);
        return new Counting(rule, steps, totals, days);
    }

    ForecastInput input() {
        return input;
    }

    List<LadderStep> ladder() {
        return ladder;
    }

    List<Counting> countings() {
        return countings;
    }

    List<Named> named() {
        return named;
    }

    /** By rule the steps that clubs or chapters reach by a part of their goal. */
    List<List<LadderStep>> targets() {
        return byRule().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == Measure.TARGET_PERCENT)
                .map(Map.Entry::getValue)
                .toList();
    }

    List<Collective> collectives(AwardRule rule) {
        return input.collectives().stream()
                .filter(one -> one.kind() == rule.subject())
                .toList();
    }

    Area area(int chapter) {
        return areas[chapter];
    }

    /** How many came to each step in each year until the end of a day. */
    Crossings crossings(LocalDate until) {
        var crossings = new Crossings();
        for (var counting : countings) {
            var people =
                    counting.families() ? input.families().size() : input.book().size();
            for (int who = 0; who < people; who++) {
                for (var step : counting.steps()) {
                    crossings.count(step, counting.reached(step, who, area(chapter(counting, who)), until));
                }
            }
        }
        targets().forEach(steps -> collectives(steps.get(0).rule()).forEach(one -> crossings.count(steps, one)));
        named.forEach(one -> crossings.count(one.step(), (int) one.on().toEpochDay()));
        return crossings;
    }

    int chapter(Counting counting, int who) {
        return counting.families()
                ? input.families().chapter(who)
                : input.book().entry(who).chapter();
    }
}
