package vn.giothong.funding;

/**
 * When one person is likely to give next: the chance that the first, second … gift to come falls on each step. After a gift the
 * interval blocks three steps, and some stop.
 */
final class Outlook {
    private final double[][] gifts;

    private Outlook(double[][] gifts) {
        this.gifts = gifts;
    }

    /** From the first step in which one may give until before the last, which age or the year's end sets. */
    static Outlook of(Habit habit, Past past, Calendar calendar, int first, int last) {
        var steps = calendar.steps();
        var most = most(calendar);
        var gifts = new double[most + 1][steps];
        var free = new double[most + 1][steps + Calendar.INTERVAL_STEPS];
        var back = new double[most + 1][steps + Calendar.INTERVAL_STEPS];
        if (first < Math.min(last, steps)) {
            free[0][first] = habit.alive(past);
        }
        var begun = calendar.elapsed(Math.min(first, steps));
        for (int step = first; step < Math.min(last, steps); step++) {
            var length = calendar.elapsed(step + 1) - calendar.elapsed(step);
            for (int k = 0; k < most; k++) {
                var blocked = k * Calendar.INTERVAL_STEPS * Calendar.STEP_YEARS;
                var from = Math.max(0, calendar.elapsed(step) - begun - blocked);
                // gifts fall on the middle of a step, so the interval ends in the middle of another
                var gift = free[k][step] * habit.gives(past, k, from, from + length)
                        + back[k][step] * habit.gives(past, k, from + length / 2, from + length);
                gifts[k + 1][step] += gift;
                back[k + 1][step + Calendar.INTERVAL_STEPS] += gift * (1 - habit.stops(past, k));
                free[k][step + 1] += free[k][step] + back[k][step] - gift;
            }
        }
        return new Outlook(gifts);
    }

    /** How many gifts fit at most between now and the end of the year. */
    static int most(Calendar calendar) {
        return (calendar.steps() + Calendar.INTERVAL_STEPS - 1) / Calendar.INTERVAL_STEPS;
    }

    /** The chance that the gift of the number falls on the step. */
    double gift(int number, int step) {
        return gifts[number][step];
    }

    /** The chance that the gift of the number comes within the year. */
    double inYear(int number, Calendar calendar) {
        var sum = 0.0;
        for (int step = calendar.lead(); step < calendar.steps(); step++) {
            sum += gifts[number][step];
        }
        return sum;
    }

    /** The chances of having given 0, 1, 2 … times by the end of a step. */
    double[] numberBy(int step) {
        var number = new double[gifts.length];
        var atLeast = 1.0;
        for (int k = 1; k < gifts.length; k++) {
            var reached = 0.0;
            for (int s = 0; s <= step; s++) {
                reached += gifts[k][s];
            }
            number[k - 1] = Math.max(0, atLeast - reached);
            atLeast = reached;
        }
        number[gifts.length - 1] = atLeast;
        return number;
    }
}
