package vn.giothong.donor;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a record may know of a person beside the name; the codes are stored. */
public enum Fact {
    SEX,
    BIRTH,
    /** The day, where the year was known before. */
    BIRTH_DATE,
    IDENTITY,
    PHONE,
    ADDRESS,
    /** Group, Rh and their evidence together. */
    BLOOD_GROUP,
    OCCUPATION,
    WEIGHT,
    OPENING;

    /** Those by which nobody is told from anybody else. */
    static final Set<Fact> TELLING_NOBODY = EnumSet.of(BLOOD_GROUP, OCCUPATION, WEIGHT);

    public static String join(Collection<Fact> facts) {
        return facts.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public static Set<Fact> split(String joined) {
        var facts = EnumSet.noneOf(Fact.class);
        if (!joined.isEmpty()) {
            Arrays.stream(joined.split(",", -1)).map(Fact::valueOf).forEach(facts::add);
        }
        return facts;
    }
}
