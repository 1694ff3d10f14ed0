package vn.giothong.nation;

import java.util.Collections;
import java.util.List;

/** A whole number cut into whole parts by weight; the parts add up to it. */
final class Parts {
    private final int whole;
    private final double[] ends;

    Parts(int whole, List<Double> weights) {
        this.whole = whole;
        this.ends = new double[weights.size() + 1];
        for (int i = 0; i < weights.size(); i++) {
            ends[i + 1] = ends[i] + weights.get(i);
        }
    }

    Parts(int whole, int count) {
        this(whole, Collections.nCopies(count, 1.0));
    }

    int of(int part) {
        return end(part + 1) - end(part);
    }

    private int end(int part) {
        return (int) Math.round(whole * (ends[part] / ends[ends.length - 1]));
    }
}
