package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a history reaches by one rule, step by step. */
public final class Ladder {
    private final AwardRule rule;

    public Ladder(AwardRule rule) {
        this.rule = rule;
    }

    /** The steps reached by the end of the day, each with the day on which it was. */
    public Climb climb(History history, LocalDate today) {
        var tally = new Tally(rule);
        var credits = count(tally, history, today);
        var reached = reached(tally.marks(), history, today);
        return new Climb(
                rule.noSkip() ? reached : highestOfEachDay(reached),
                tally.counted(),
                tally.leftOut(),
                history.opening(),
                credits,
                tally.total(),
                freeFrom(history));
    }

    /** Whether a step is reached by the end of the day, be it that a higher one of the same day stands in its place. */
    public boolean reaches(int threshold, History history, LocalDate today) {
        return reached(totals(history, today), history, today).stream()
                .anyMatch(one -> one.step().threshold() == threshold);
    }

    /** The totals day by day, by the end of the day named. */
    public List<Climb.Mark> totals(History history, LocalDate today) {
        var tally = new Tally(rule);
        count(tally, history, today);
        return tally.marks();
    }

    /** In the order of the days; what an opening balance counts had been given by the end of its last day. */
    private static int count(Tally tally, History history, LocalDate today) {
        var waiting = history.opening();
        var credits = 0;
        for (var gift : history.gifts()) {
            if (waiting != null && gift.on().isAfter(waiting.until())) {
                credits = tally.open(waiting);
                waiting = null;
            }
            tally.add(gift, today);
        }
        return waiting == null || waiting.until().isAfter(today) ? credits : tally.open(waiting);
    }

    /** The steps that a number of people, or of percent, reaches in a year; all of them, or the highest alone. */
    public List<Step> reachedBy(int amount) {
        var steps =
                rule.steps().stream().filter(step -> step.threshold() <= amount).toList();
        return rule.noSkip() || steps.isEmpty() ? steps : List.of(steps.get(steps.size() - 1));
    }

    private List<Climb.Reached> reached(List<Climb.Mark> marks, History history, LocalDate today) {
        var since = history.memberSince();
        if (since == null && !marks.isEmpty()) {
            since = marks.get(0).on();
        }
        var reached = new ArrayList<Climb.Reached>();
        for (var step : rule.steps()) {
            var day = day(step, marks, history.area(), since, today);
            if (day != null) {
                reached.add(new Climb.Reached(step, day, waitsUntil(step, day, history)));
            }
        }
        return reached;
    }

    private static @Nullable LocalDate day(
            Step step, List<Climb.Mark> marks, Area area, @Nullable LocalDate since, LocalDate today) {
        var alone = first(marks, step.required(area));
        if (step.years() == null || step.withYears() == null || since == null) {
            return alone.orElse(null);
        }
        var ripe = since.plusYears(step.years());
        var together = first(marks, step.withYears()).map(day -> day.isBefore(ripe) ? ripe : day);
        return Stream.of(alone, together)
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<LocalDate> first(List<Climb.Mark> marks, int required) {
        return marks.stream()
                .filter(mark -> mark.total() >= required)
                .map(Climb.Mark::on)
                .findFirst();
    }

    /** An honour keeps the other steps waiting, not its own. */
    private @Nullable LocalDate waitsUntil(Step step, LocalDate day, History history) {
        var free = freeFrom(history);
        return free == null || !free.isAfter(day) || history.honouredFor(step.threshold()) ? null : free;
    }

    private @Nullable LocalDate freeFrom(History history) {
        var years = rule.coolingOffYears();
        return years == null
                ? null
                : history.honours().stream()
                        .map(honour -> honour.on().plusYears(years))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static List<Climb.Reached> highestOfEachDay(List<Climb.Reached> reached) {
        return reached.stream()
                .filter(one -> reached.stream()
                        .noneMatch(other -> other.on().equals(one.on())
                                && other.step().threshold() > one.step().threshold()))
                .toList();
    }
}
