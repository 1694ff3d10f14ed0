package vn.giothong.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same way every time, so that a demonstration begun on a day is always the same one. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        random = new Random(seed);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public double share() {
        return random.nextDouble();
    }

    /** A whole number from the first to the last, both included. */
    public int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** Around a middle, seldom farther off than twice the spread. */
    public double around(double middle, double spread) {
        return middle + random.nextGaussian() * spread;
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** An id of version 7 that tells the moment, as the ids of real rows do. */
    public UUID id(Instant moment) {
        var most = (moment.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        var least = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(most, least);
    }
}
