package vn.giothong.mailing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a mailing would say to one real person, to how many it would go, and when it would leave, which in quiet hours is later than
 * it was set for; nothing is stored and nothing sent.
 */
record Preview(
        @Nullable Person person,
        String language,
        String subject,
        String text,
        String groupText,
        Counts counts,
        Instant scheduledAt,
        Instant leavesAt,
        boolean atOnce,
        boolean open) {
    record Person(UUID id, String code, String fullName) {}

    /** The selected and those left out are everybody. */
    record Counts(int everybody, int selected, Map<Reason, Integer> leftOut) {}
}
