package vn.giothong.eligibility;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules find odd in a donation that happened; it stays a fact all the same. */
public enum Flag {
    UNDER_AGE,
    UNDER_WEIGHT,
    OVER_VOLUME,
    INTERVAL,
    VOLUME_UNKNOWN,
    BIRTH_UNREADABLE;

    /** As stored: in the order of this list, separated by commas. */
    public static String join(Collection<Flag> flags) {
        return flags.stream().sorted().map(Flag::name).collect(Collectors.joining(","));
    }

    public static Set<Flag> split(String joined) {
        var flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(joined.split(","))
                .filter(name -> !name.isEmpty())
                .map(Flag::valueOf)
                .forEach(flags::add);
        return flags;
    }
}
