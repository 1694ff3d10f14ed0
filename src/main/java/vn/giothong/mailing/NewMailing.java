package vn.giothong.mailing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants to send: a template by its code, to whom, and when; without a moment at once. A preview may name a person. */
record NewMailing(
        @Nullable String template,
        @Nullable Audience audience,
        @Nullable Instant scheduledAt,
        @Nullable UUID donorId) {
    static final NewMailing NOTHING = new NewMailing(null, null, null, null);

    NewMailing shownTo(@Nullable UUID person) {
        return new NewMailing(template, audience, scheduledAt, person);
    }
}
