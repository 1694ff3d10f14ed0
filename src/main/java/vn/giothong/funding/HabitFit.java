package vn.giothong.funding;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the habit under which the past of many is most likely, by going a step at a time along each of its four numbers. */
final class HabitFit {
    private static final int MOST = 4_000;
    private static final double LEAST_LOG = Math.log(0.05);
    private static final double MOST_LOG = Math.log(20);
    private static final double FIRST_STEP = 0.8;
    private static final double LAST_STEP = 0.03;

    private final List<Past> sample;

    private HabitFit(List<Past> sample) {
        this.sample = sample;
    }

    /** Of more people than enough, every so-manieth is looked at. */
    static Habit of(List<Past> pasts) {
        var stride = Math.max(1, pasts.size() / MOST);
        var sample = IntStream.range(0, pasts.size())
                .filter(i -> i % stride == 0)
                .mapToObj(pasts::get)
                .toList();
        return new HabitFit(sample).climb();
    }

    private Habit climb() {
        var at = new double[] {0, 0, -1, 0.5};
        var best = value(at);
        for (var step = FIRST_STEP; step > LAST_STEP; ) {
            var better = Double.NaN;
            for (int i = 0; i < at.length; i++) {
                var found = along(at, i, step, best);
                if (found > best) {
                    best = found;
                    better = found;
                }
            }
            if (Double.isNaN(better)) {
                step /= 2;
            }
        }
        return habit(at);
    }

    /** Moves one number by a step up or down where that is better. */
    private double along(double[] at, int i, double step, double best) {
        var stood = at[i];
        for (var direction : new double[] {step, -step}) {
            at[i] = Math.min(MOST_LOG, Math.max(LEAST_LOG, stood + direction));
            var found = value(at);
            if (found > best + 1e-9) {
                return found;
            }
        }
        at[i] = stood;
        return best;
    }

    private double value(double[] at) {
        var habit = habit(at);
        var sum = 0.0;
        for (var past : sample) {
            sum += habit.logLikelihood(past);
        }
        return sum;
    }

    private static Habit habit(double[] at) {
        return new Habit(Math.exp(at[0]), Math.exp(at[1]), Math.exp(at[2]), Math.exp(at[3]));
    }
}
