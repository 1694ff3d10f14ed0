package vn.giothong.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something odd in a drive's data. Its owner is the host, or the unit that keeps the records of a host that has ended, who mends it,
 * and then it is gone, or explains it. The subject is a bag number or a group; the number beside it is what was found, against what would be usual.
 */
public record Finding(
        Rule rule,
        UUID driveId,
        String driveCode,
        String driveName,
        LocalDate date,
        UUID ownerId,
        String owner,
        String subject,
        @Nullable String found,
        @Nullable String usual,
        State state,
        @Nullable String note,
        @Nullable String explainedBy) {
    public enum Rule {
        /** More donations than people registered. */
        MORE_THAN_REGISTERED,
        /** A drive that is over and has no donation. */
        WITHOUT_FIGURES,
        /** A blood group's share further from the area's than chance would have it, three times in a thousand. */
        GROUP_SHARE,
        /** A bag number of two donations. */
        BAG_TWICE
    }

    public enum State {
        OPEN,
        EXPLAINED
    }
}
