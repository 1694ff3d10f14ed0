package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder. It is known by its threshold, the number that does without anything else; in the mountains a lower one may
 * do, and after some years of membership another one. The award is the code by which the tables of money know it.
 */
public record Step(
        int threshold,
        @Nullable Integer inMountains,
        @Nullable Integer years,
        @Nullable Integer withYears,
        String award,
        List<String> objects,
        List<Authority> authorities,
        String legalBasis,
        Confidence confidence,
        boolean toBeConfirmed) {
    public Step {
        objects = List.copyOf(objects);
        authorities = List.copyOf(authorities);
    }

    /** The same step by another act. */
    public Step citing(String basis) {
        return new Step(
                threshold,
                inMountains,
                years,
                withYears,
                award,
                objects,
                authorities,
                basis,
                confidence,
                toBeConfirmed);
    }

    /** What has to be reached in an area. */
    public int required(Area area) {
        return area == Area.MOUNTAIN && inMountains != null ? inMountains : threshold;
    }

    /** Who decides on a day. */
    public Optional<Authority> authority(LocalDate day) {
        return authorities.stream().filter(one -> one.holdsOn(day)).findFirst();
    }
}
