package vn.giothong.nation;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Ids of version 7 that grow from row to row, so that every row lands behind the one before; the same again from the same seed. */
final class RowIds {
    private static final int IN_A_MILLISECOND = 4096;

    private final long from;
    private final SplittableRandom random;
    private long given;

    RowIds(Instant from, long seed) {
        this.from = from.toEpochMilli();
        this.random = new SplittableRandom(seed);
    }

    UUID next() {
        var most = ((from + given / IN_A_MILLISECOND) << 16) | 0x7000L | given % IN_A_MILLISECOND;
        given++;
        return new UUID(most, 0x8000_0000_0000_0000L | (random.nextLong() >>> 2));
    }
}
