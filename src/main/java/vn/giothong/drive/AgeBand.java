package vn.giothong.drive;

import org.jspecify.annotations.Nullable;

/** The age bands of the WHO's donor reports. */
public enum AgeBand {
    UNDER_18(0, 17),
    FROM_18_TO_24(18, 24),
    FROM_25_TO_44(25, 44),
    FROM_45_TO_64(45, 64),
    FROM_65(65, 200);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The youngest and the oldest of the band, in years. */
    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    static @Nullable AgeBand of(@Nullable Integer age) {
        if (age == null) {
            return null;
        }
        for (var band : values()) {
            if (age >= band.from && age <= band.to) {
                return band;
            }
        }
        return null;
    }
}
