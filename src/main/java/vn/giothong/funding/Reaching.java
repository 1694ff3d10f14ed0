package vn.giothong.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The chance that a club or chapter reaches a part of its goal. What it brings is taken to be what it brought in the last three years,
 * the later the heavier; how far years differ from that is learned from all of its kind.
 */
final class Reaching {
    private static final int[] WEIGHTS = {3, 2, 1};

    /** Years differ by a third until it is known better: so much as five pairs of years say. */
    private static final double GUESS = 0.3 * 0.3;

    private static final int GUESS_WEIGHT = 5;

    /** Less of a year says nothing about the whole. */
    private static final double SHORTEST = 0.25;

    /** The logistic curve with this slope is the normal one to a hundredth. */
    private static final double LOGISTIC = 1.702;

    private final LocalDate asOf;
    private final double spread;

    Reaching(List<Collective> alike, LocalDate asOf) {
        this.asOf = asOf;
        this.spread = Math.sqrt(variance(alike, asOf.plusDays(1).getYear() - 1));
    }

    private static double variance(List<Collective> alike, int whole) {
        var squares = new ArrayList<Double>();
        for (var one : alike) {
            one.units().forEach((year, units) -> {
                var before = one.units().get(year - 1);
                if (before != null && year <= whole) {
                    var change = Math.log((units + 1.0) / (before + 1.0));
                    squares.add(change * change);
                }
            });
        }
        var sum = squares.stream().mapToDouble(Double::doubleValue).sum();
        return (GUESS * GUESS_WEIGHT + sum) / (GUESS_WEIGHT + squares.size());
    }

    /** For one without a goal for the year, past years' parts of their goals stand in; without any there is no chance. */
    double chance(Collective one, int percent, int year) {
        var goal = one.goals().getOrDefault(year, 0L);
        var expected = goal > 0 ? part(one, goal) : partOfPast(one);
        if (expected.isEmpty() || expected.getAsDouble() <= 0) {
            return 0;
        }
        var far = (Math.log(percent / 100.0) - Math.log(expected.getAsDouble())) / spread;
        return 1 / (1 + Math.exp(LOGISTIC * far));
    }

    private OptionalDouble part(Collective one, long goal) {
        return weighted(one, (year, units) -> OptionalDouble.of(units / goal));
    }

    private OptionalDouble partOfPast(Collective one) {
        return weighted(one, (year, units) -> {
            var goal = one.goals().getOrDefault(year, 0L);
            return goal == 0 ? OptionalDouble.empty() : OptionalDouble.of(units / goal);
        });
    }

    private interface Value {
        OptionalDouble of(int year, double units);
    }

    private OptionalDouble weighted(Collective one, Value value) {
        var sum = 0.0;
        var weight = 0;
        var last = asOf.getYear();
        var share = asOf.getDayOfYear() / (double) asOf.lengthOfYear();
        var begin = share < SHORTEST ? 1 : 0;
        for (int back = 0; back < WEIGHTS.length; back++) {
            var year = last - begin - back;
            var units = one.units().get(year);
            if (units != null) {
                var found = value.of(year, year == last ? units / share : units);
                if (found.isPresent()) {
                    sum += WEIGHTS[back] * found.getAsDouble();
                    weight += WEIGHTS[back];
                }
            }
        }
        return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weight);
    }
}
