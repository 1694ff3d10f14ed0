package vn.giothong.funding;

import java.util.Arrays;

/** How many of many independent things happen, each with its own chance: a Poisson binomial number. */
final class Chances {
    /** Above this variance the number is as good as normal. */
    private static final double NORMAL_FROM = 400;

    /** How far from the middle a tenth of a normal distribution lies, in standard deviations. */
    private static final double TENTH = 1.2816;

    private double[] chances = new double[64];
    private int size;

    void add(double chance) {
        if (size == chances.length) {
            chances = Arrays.copyOf(chances, 2 * size);
        }
        chances[size++] = Math.min(1, Math.max(0, chance));
    }

    double mean() {
        return Arrays.stream(chances, 0, size).sum();
    }

    double variance() {
        return Arrays.stream(chances, 0, size).map(p -> p * (1 - p)).sum();
    }

    /** Low, middle and high: in eight years of ten the number lies between low and high. The spread widens that, where past forecasts were farther off than chance. */
    Range range(double spread) {
        if (spread > 1 || variance() > NORMAL_FROM) {
            return Range.around(mean(), Math.sqrt(variance() * Math.max(1, spread)));
        }
        var distribution = distribution();
        return new Range(quantile(distribution, 0.1), quantile(distribution, 0.5), quantile(distribution, 0.9));
    }

    private double[] distribution() {
        var most = (int) Math.min(size, Math.ceil(mean() + 10 * Math.sqrt(variance()) + 10));
        var distribution = new double[most + 1];
        distribution[0] = 1;
        for (int i = 0; i < size; i++) {
            var p = chances[i];
            if (p > 0) {
                for (int k = most; k > 0; k--) {
                    distribution[k] = distribution[k] * (1 - p) + distribution[k - 1] * p;
                }
                distribution[0] *= 1 - p;
            }
        }
        return distribution;
    }

    private static long quantile(double[] distribution, double share) {
        var sum = 0.0;
        for (int k = 0; k < distribution.length; k++) {
            sum += distribution[k];
            if (sum >= share - 1e-12) {
                return k;
            }
        }
        return distribution.length - 1L;
    }

    /** A number that is low in one year of ten, high in one of ten. */
    record Range(long low, long middle, long high) {
        static final Range NOTHING = new Range(0, 0, 0);

        /** Of a number that is rare for each of many: a Poisson one. */
        static Range of(double mean) {
            if (mean > NORMAL_FROM) {
                return around(mean, Math.sqrt(mean));
            }
            var distribution = new double[(int) (mean + 10 * Math.sqrt(mean) + 10)];
            distribution[0] = Math.exp(-mean);
            for (int k = 1; k < distribution.length; k++) {
                distribution[k] = distribution[k - 1] * mean / k;
            }
            return new Range(quantile(distribution, 0.1), quantile(distribution, 0.5), quantile(distribution, 0.9));
        }

        static Range around(double mean, double deviation) {
            return new Range(
                    Math.max(0, Math.round(mean - TENTH * deviation)),
                    Math.round(mean),
                    Math.round(mean + TENTH * deviation));
        }
    }
}
