package vn.giothong.nation;

/** How much of a nation is wanted; 1 is the whole. Fewer provinces first: each stays as large as it is, down to the last one. */
record Scale(double share) {
    private static final int PROVINCES = 63;
    private static final int CHAPTERS = 10_000;
    private static final int DONORS = 6_000_000;
    private static final int DRIVES = 120_000;
    private static final int DONATIONS = 17_000_000;
    private static final long BYTES = 34_000_000_000L;
    private static final long BYTES_OF_NOTHING = 1_000_000_000L;

    Scale {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("--scale is more than 0 and at most 1");
        }
    }

    int provinces() {
        return (int) Math.max(1, Math.round(PROVINCES * share));
    }

    int chapters() {
        return of(CHAPTERS);
    }

    int donors() {
        return of(DONORS);
    }

    int drives() {
        return of(DRIVES);
    }

    int donations() {
        return of(DONATIONS);
    }

    private int of(int whole) {
        return (int) Math.max(1, Math.round(whole * share));
    }

    /** What lies on disk in the end, with what is needed on the way. */
    long bytes() {
        return BYTES_OF_NOTHING + (long) (BYTES * share);
    }
}
