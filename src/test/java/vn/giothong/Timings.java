package vn.giothong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took each time, in milliseconds and in order. */
record Timings(List<Double> sorted) {
    private static final int WARM_UP_PART = 4;

    /** What is done for the so many-th time. */
    interface Deed {
        void of(int time) throws Exception;
    }

    /** A quarter as often before, to warm up. */
    static Timings of(int times, Deed deed) throws Exception {
        return of(times, times / WARM_UP_PART, deed);
    }

    /** So often before, to warm up. */
    static Timings of(int times, int warmUps, Deed deed) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            deed.of(i);
        }
        var found = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var start = System.nanoTime();
            deed.of(i);
            found.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(found);
        return new Timings(found);
    }

    double at(int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }
}
