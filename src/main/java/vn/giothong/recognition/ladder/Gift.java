package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;

/** A donation as the rules look at it. */
public record Gift(
        UUID id,
        UUID donorId,
        LocalDate on,
        Component component,
        Evidence evidence,
        @Nullable Sex sex,
        Standing standing) {
    /** Whether it stands; one given while the donor belonged to no family, or to another, stands outside this one. */
    public enum Standing {
        LIVE,
        VOIDED,
        OUTSIDE
    }

    /** The order in which donations are counted, whatever the order in which they were written down. */
    public static final Comparator<Gift> ORDER = Comparator.comparing(Gift::on).thenComparing(Gift::id);
}
