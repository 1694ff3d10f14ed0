package vn.giothong.funding;

/**
 * What the past says of one giver, on a clock that stands still while the interval after a gift runs: the gifts after the
 * first, and in years when the last of them was and how long it was watched.
 */
record Past(int repeats, double last, double span) {
    static final Past UNKNOWN = new Past(0, 0, 0);

    /** From real times in years since the first gift of the clock; the gap is the interval after each gift. */
    static Past of(int repeats, double lastAt, double watched, double gap) {
        var last = Math.max(lastAt - gap * repeats, 0);
        return new Past(repeats, last, last + Math.max(watched - lastAt - gap, 0));
    }
}
