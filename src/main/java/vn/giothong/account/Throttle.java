package vn.giothong.account;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.giothong.database.Retrying;
import vn.giothong.web.Keys;

/**
 * Counts how often something happened within a window of time, in the database, so that all replicas count together. What is counted
 * is stored as a keyed hash: nobody reads an address or a phone number out of it.
 */
@ApplicationScoped
public class Throttle {
    /** What is counted, and how often it may happen within a window. */
    public record Limit(String purpose, int most, Duration window) {}

    private final Retrying retrying;
    private final Keys keys;
    private final Clock clock;

    Throttle(Retrying retrying, Keys keys, Clock clock) {
        this.retrying = retrying;
        this.keys = keys;
        this.clock = clock;
    }

    /** Counts one more, unless there were too many; whoever goes on knocking only reads. */
    public boolean admits(Limit limit, String who) {
        return !isReached(limit, who) && retrying.inTransaction(() -> count(limit, who)) <= limit.most();
    }

    public boolean isReached(Limit limit, String who) {
        return retrying.inTransaction(() -> hits(limit, who)) >= limit.most();
    }

    private int count(Limit limit, String who) {
        Panache.getEntityManager()
                .createNativeQuery("insert into throttle (key_hash, window_start, hits) values (?1, ?2, 1)"
                        + " on duplicate key update hits = hits + 1")
                .setParameter(1, key(limit, who))
                .setParameter(2, windowStart(limit))
                .executeUpdate();
        return hits(limit, who);
    }

    private int hits(Limit limit, String who) {
        List<?> found = Panache.getEntityManager()
                .createNativeQuery("select hits from throttle where key_hash = ?1 and window_start = ?2")
                .setParameter(1, key(limit, who))
                .setParameter(2, windowStart(limit))
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).intValue();
    }

    /** Forgets the windows that are over for two days and longer. */
    public void forgetOld() {
        retrying.inTransaction(() -> Panache.getEntityManager()
                .createNativeQuery("delete from throttle where window_start < ?1")
                .setParameter(
                        1,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(2))
                .executeUpdate());
    }

    private byte[] key(Limit limit, String who) {
        return keys.hash("throttle", limit.purpose() + ":" + who);
    }

    private LocalDateTime windowStart(Limit limit) {
        var seconds = limit.window().toSeconds();
        var now = clock.instant().getEpochSecond();
        return LocalDateTime.ofEpochSecond(now - now % seconds, 0, ZoneOffset.UTC);
    }
}
