package vn.giothong.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Things of which some come up more often than others. */
public final class Weighted<T> {
    private final List<T> things = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();
    private double sum;

    public Weighted<T> with(T thing, double weight) {
        if (weight > 0) {
            sum += weight;
            things.add(thing);
            ends.add(sum);
        }
        return this;
    }

    public T pick(Dice dice) {
        var found = Collections.binarySearch(ends, dice.share() * sum);
        return things.get(Math.min(things.size() - 1, found < 0 ? -found - 1 : found + 1));
    }
}
