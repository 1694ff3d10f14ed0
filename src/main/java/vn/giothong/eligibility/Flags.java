package vn.giothong.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** Finds what is odd in a donation. Pure: what is not known raises no flag but its own. */
public final class Flags {
    /** A donation as far as its flags go; volume in ml, weight in kg. */
    public record Gift(
            LocalDate givenOn,
            @Nullable Integer volumeMl,
            @Nullable BigDecimal weightKg,
            @Nullable Sex sex,
            @Nullable Birth birth,
            boolean birthUnreadable) {}

    /** The donation before it. */
    public record Earlier(LocalDate givenOn, Component component) {}

    private final RuleBook rules;

    public Flags(RuleBook rules) {
        this.rules = rules;
    }

    public Set<Flag> of(Gift gift, @Nullable Earlier earlier) {
        var flags = EnumSet.noneOf(Flag.class);
        add(flags, Flag.UNDER_AGE, underAge(gift));
        add(flags, Flag.UNDER_WEIGHT, underWeight(gift));
        add(flags, Flag.OVER_VOLUME, overVolume(gift));
        add(flags, Flag.INTERVAL, earlier != null && tooSoon(gift.givenOn(), earlier));
        add(flags, Flag.VOLUME_UNKNOWN, gift.volumeMl() == null);
        add(flags, Flag.BIRTH_UNREADABLE, gift.birthUnreadable());
        return flags;
    }

    private static void add(Set<Flag> flags, Flag flag, boolean raised) {
        if (raised) {
            flags.add(flag);
        }
    }

    /** Of a birth year alone the youngest that it can be is taken. */
    private boolean underAge(Gift gift) {
        var birth = gift.birth();
        return birth != null
                && rules.find(RuleCode.MIN_AGE, gift.givenOn())
                        .filter(rule ->
                                birth.ageOn(gift.givenOn()) < rule.amount().intValue())
                        .isPresent();
    }

    private boolean underWeight(Gift gift) {
        var weight = gift.weightKg();
        return weight != null
                && rules.find(RuleCode.MIN_WEIGHT, null, gift.sex(), gift.givenOn())
                        .filter(rule -> weight.compareTo(rule.amount()) < 0)
                        .isPresent();
    }

    /** More than so many ml for each kg, and nothing else. */
    private boolean overVolume(Gift gift) {
        var weight = gift.weightKg();
        var volume = gift.volumeMl();
        return weight != null
                && volume != null
                && rules.find(RuleCode.VOLUME_PER_KG, gift.givenOn())
                        .filter(rule -> BigDecimal.valueOf(volume)
                                        .compareTo(rule.amount().multiply(weight))
                                > 0)
                        .isPresent();
    }

    private boolean tooSoon(LocalDate givenOn, Earlier earlier) {
        return rules.nextAfter(earlier.givenOn(), earlier.component(), givenOn)
                .filter(givenOn::isBefore)
                .isPresent();
    }
}
