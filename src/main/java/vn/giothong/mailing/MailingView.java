package vn.giothong.mailing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;

/** A mailing as its senders see it, with what became of everybody of its audience. */
record MailingView(
        UUID id,
        Mailing.State state,
        Occasion occasion,
        Channel channel,
        String audience,
        @Nullable String driveCode,
        @Nullable String driveName,
        LocalDate dueOn,
        Instant scheduledAt,
        Instant createdAt,
        @Nullable String createdBy,
        boolean open,
        Counts counts,
        String subject,
        String groupText) {
    /** Whether the counts still change by themselves. */
    public boolean underWay() {
        return state == Mailing.State.SELECTING || state == Mailing.State.SENDING;
    }

    /**
     * Everybody is the selected and those left out; the selected are those sent, waiting, failed, bounced, in doubt, stopped and on
     * a list of calls.
     */
    record Counts(
            @Nullable Integer everybody,
            int selected,
            Map<Reason, Integer> leftOut,
            int waiting,
            int sent,
            int failed,
            int bounced,
            int inDoubt,
            int stopped,
            int toCall) {}

    /** One line of the list of mailings. */
    record Item(
            UUID id,
            Mailing.State state,
            Occasion occasion,
            Channel channel,
            String audience,
            @Nullable String driveName,
            Instant scheduledAt,
            long selected,
            long sent) {}
}
