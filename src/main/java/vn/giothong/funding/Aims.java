package vn.giothong.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the people or families of one rule may still come to in a year. */
final class Aims {
    private final Ground ground;
    private final Counting counting;
    private final Calendar calendar;
    private final LocalDate asOf;
    private final int day;

    /** Those to which the very first gift does not lead. */
    private final List<LadderStep> steps;

    Aims(Ground ground, Counting counting, Calendar calendar, LocalDate asOf) {
        this.ground = ground;
        this.counting = counting;
        this.calendar = calendar;
        this.asOf = asOf;
        this.day = (int) asOf.toEpochDay();
        this.steps = counting.steps().stream()
                .filter(step -> counting.families() || !counting.first(step))
                .toList();
    }

    int worth(int donor) {
        return counting.worth(ground.input().book().entry(donor));
    }

    int worth() {
        return counting.worth();
    }

    /** The steps ahead to which so many gifts may lead; the very first gift leads newcomers to its step, and nobody else. */
    List<Aim> of(int who, int worth, int most) {
        if (worth == 0) {
            return List.of();
        }
        var total = counting.totals().by(who, day);
        var area = ground.area(ground.chapter(counting, who));
        var fit = Math.min(most, cap());
        var aims = new ArrayList<Aim>();
        for (var step : steps) {
            var gifts = Counting.more(total, step.required(area), worth);
            if (step.step().years() == null && (gifts == 0 || gifts > fit)) {
                continue;
            }
            var aim = aim(step, who, gifts, total, worth);
            if (aim.fewest() <= fit && counting.reached(step, who, area, asOf) == DonorBook.NEVER && aim.gifts() > 0) {
                aims.add(aim);
            }
        }
        return aims;
    }

    private Aim aim(LadderStep step, int who, int gifts, int total, int worth) {
        var from = counting.freeFrom(who, asOf);
        var free = from == null ? 0 : calendar.stepOf(from.toEpochDay());
        var years = step.step().years();
        var less = step.step().withYears();
        var since = years == null ? null : counting.totals().begun(who);
        return years == null || less == null || since == null
                ? new Aim(step, gifts, gifts, 0, free)
                : new Aim(
                        step,
                        gifts,
                        Counting.more(total, less, worth),
                        calendar.stepOf(since.plusYears(years).toEpochDay()),
                        free);
    }

    /** How many gifts count at most until the end of the year. */
    private int cap() {
        var cap = counting.rule().yearlyCap();
        return cap == null ? Integer.MAX_VALUE : calendar.lead() == 0 ? cap : 2 * cap;
    }
}
