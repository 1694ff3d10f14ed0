package vn.giothong.mailing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a letter that nobody took is tried again: longer each time, and after the last try never. */
final class Backoff {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(3));

    private Backoff() {}

    /** After so many tries, 1 or more. */
    static Optional<Duration> after(int tries) {
        return tries <= PAUSES.size() ? Optional.of(PAUSES.get(tries - 1)) : Optional.empty();
    }
}
