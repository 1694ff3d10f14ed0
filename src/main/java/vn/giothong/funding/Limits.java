package vn.giothong.funding;

/** How long after a gift the next may follow, in days, and until which age, in completed years. */
record Limits(int intervalDays, int oldest) {
    double gap() {
        return intervalDays / 365.25;
    }
}
