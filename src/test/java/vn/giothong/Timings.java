package vn.giothong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long something took each time, in milliseconds and in order. */
record Timings(List<Double> sorted) {
    private static final int WARM_UP_PART = 4;

    /** What is done for the so many-th time. */
    interface Deed {
        void of(int time) throws Exception;
    }

    /** A quarter as often before, to warm up. */
    static Timings of(int times, Deed deed) throws Exception {
        for (int i = 0; i < times / WARM_UP_PART; i++) {
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

    /** Median and 95th percentile beside those of a smaller database. */
    String beside(@Nullable Timings smaller) {
        var own = String.format(Locale.ROOT, "%.1f | %.1f", at(50), at(95));
        return smaller == null
                ? own + " | – | –"
                : String.format(Locale.ROOT, "%s | %.1f | %.2f", own, smaller.at(95), at(95) / smaller.at(95));
    }
}
