package vn.giothong.funding;

/**
 * When one person is likely to give next: the chance that the first, second … gift to come falls on each step. After a gift the
 * interval blocks three steps, and some stop.
 */
final class Outlook {
    private final double[][] gifts;
    private final double[][] by;

    private Outlook(double[][] gifts) {
        this.gifts = gifts;
        this.by = new double[gifts.length][gifts[0].length];
        for (int number = 0; number < gifts.length; number++) {
            var sum = 0.0;
            for (int step = 0; step < gifts[number].length; step++) {
                sum += gifts[number][step];
                by[number][step] = sum;
            }
        }
    }

    /** The first step in which one may give, and the one before which that ends, which age or the year's end sets. */
    record Window(int first, int last) {}

    static Outlook of(Habit habit, Past past, Calendar calendar, int first, int last) {
        return of(habit, past, calendar, new Window(first, last), most(calendar));
    }

    /** As many gifts ahead as are asked for, or as fit. */
    static Outlook of(Habit habit, Past past, Calendar calendar, Window window, int number) {
        var steps = calendar.steps();
        var most = Math.min(number, most(calendar));
        var first = window.first();
        var end = Math.min(window.last(), steps);
        var gifts = new double[most + 1][steps];
        var free = new double[most + 1];
        free[0] = first < end ? habit.alive(past) : 0;
        var begun = calendar.elapsed(Math.min(first, steps));
        for (int step = first; step < end; step++) {
            var length = calendar.elapsed(step + 1) - calendar.elapsed(step);
            // more gifts than have fitted until now nobody has given
            for (int k = 0; k < most && k * Calendar.INTERVAL_STEPS <= step - first; k++) {
                var blocked = k * Calendar.INTERVAL_STEPS * Calendar.STEP_YEARS;
                var from = Math.max(0, calendar.elapsed(step) - begun - blocked);
                var gift = free[k] * habit.gives(past, k, from, from + length);
                var back = k == 0 ? 0 : back(habit, past, k, gifts[k][step - Calendar.INTERVAL_STEPS]);
                if (back > 0) {
                    // gifts fall on the middle of a step, so the interval ends in the middle of another
                    gift += back * habit.gives(past, k, from + length / 2, from + length);
                }
                gifts[k + 1][step] = gift;
                free[k] = free[k] + back - gift;
            }
        }
        return new Outlook(gifts);
    }

    /** Of those who gave for the k-th time from now an interval ago, those who go on. */
    private static double back(Habit habit, Past past, int k, double gave) {
        return gave == 0 ? 0 : gave * (1 - habit.stops(past, k - 1));
    }

    /** How many gifts fit at most between now and the end of the year. */
    static int most(Calendar calendar) {
        return (calendar.steps() + Calendar.INTERVAL_STEPS - 1) / Calendar.INTERVAL_STEPS;
    }

    /** The chance that the gift of the number falls on the step. */
    double gift(int number, int step) {
        return gifts[number][step];
    }

    /** The chance of having given at least so many times by the end of a step; more than fit nobody gives. */
    double by(int number, int step) {
        return number < by.length ? by[number][step] : 0;
    }

    /** The chances of having given 0, 1, 2 … times by the end of a step. */
    double[] numberBy(int step) {
        var number = new double[by.length];
        var atLeast = 1.0;
        for (int k = 1; k < by.length; k++) {
            number[k - 1] = Math.max(0, atLeast - by[k][step]);
            atLeast = by[k][step];
        }
        number[by.length - 1] = atLeast;
        return number;
    }
}
