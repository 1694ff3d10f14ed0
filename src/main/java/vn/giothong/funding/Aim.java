package vn.giothong.funding;

/**
 * What somebody still has to give for a step: a number of gifts, and a smaller one from the step of the calendar on in which years of
 * membership are full. Before the last number nothing is due, since an earlier honour is too fresh.
 */
record Aim(LadderStep step, int gifts, int whenRipe, int ripe, int free) {
    /** The chance of having given a number of times by the end of a step of the calendar. */
    interface Giving {
        double by(int number, int at);
    }

    double by(int at, Giving giving) {
        if (at < free) {
            return 0;
        }
        var needed = at >= ripe ? Math.min(gifts, whenRipe) : gifts;
        return needed <= 0 ? 1 : giving.by(needed, at);
    }

    int fewest() {
        return Math.min(gifts, whenRipe);
    }
}
