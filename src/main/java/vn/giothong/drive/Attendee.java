package vn.giothong.drive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/**
 * A line of a drive as far as figures go: the person as the register has it, and the donation as it was on its day. A donation of
 * which no line is kept has no state, and counts as one who came and gave.
 */
public record Attendee(
        Registration.@Nullable State state,
        @Nullable Instant arrivedAt,
        @Nullable Sex donorSex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Abo donorAbo,
        @Nullable RhD donorRhD,
        @Nullable Occupation donorOccupation,
        @Nullable UUID donationId,
        @Nullable Integer volumeMl,
        @Nullable Abo abo,
        @Nullable RhD rhD,
        @Nullable Sex sex,
        @Nullable Integer age,
        @Nullable Occupation occupation,
        @Nullable Component component,
        @Nullable Boolean firstTime) {
    private boolean gave() {
        return donationId != null;
    }

    /** Who had arrived stays one who arrived, though the registration was cancelled afterwards. */
    boolean arrived() {
        if (state == null) {
            return true;
        }
        return switch (state) {
            case ARRIVED, SCREENED, DONATED, DEFERRED -> true;
            case CANCELLED -> arrivedAt != null;
            default -> false;
        };
    }

    Tally tally() {
        var volume = volumeMl == null ? 0 : volumeMl;
        var deferred = state == Registration.State.DEFERRED ? 1 : 0;
        return new Tally(1, gave() ? 1 : 0, volume, deferred, Boolean.TRUE.equals(firstTime) ? 1 : 0);
    }

    /** What the attendee counts under. */
    String item(Dimension dimension, LocalDate day) {
        return switch (dimension) {
            case VOLUME -> gave() ? word(volumeMl) : Dimension.NONE;
            case COMPONENT -> gave() ? word(component) : Dimension.NONE;
            case FIRST_TIME -> gave() ? (Boolean.TRUE.equals(firstTime) ? "FIRST" : "REPEAT") : Dimension.NONE;
            case ABO -> word(gave() ? abo : donorAbo);
            case RH_D -> word(gave() ? rhD : donorRhD);
            case SEX -> word(gave() ? sex : donorSex);
            case AGE -> word(AgeBand.of(age(day)));
            case SEX_AGE -> item(Dimension.SEX, day) + ":" + item(Dimension.AGE, day);
            case OCCUPATION -> word(gave() ? occupation : donorOccupation);
            case DEFERRAL -> Dimension.UNKNOWN;
        };
    }

    private @Nullable Integer age(LocalDate day) {
        if (gave()) {
            return age;
        }
        if (birthDate != null) {
            return Birth.on(birthDate).ageOn(day);
        }
        return birthYear == null ? null : (Integer) Birth.in(birthYear).ageOn(day);
    }

    private static String word(@Nullable Object item) {
        return item == null ? Dimension.UNKNOWN : item.toString();
    }
}
