package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.database.Ids;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweepingTest {
    /** More than go at once. */
    private static final int MANY = 1005;

    @Inject
    Sweeping sweeping;

    private final String name = "swept-" + UUID.randomUUID();

    private void fail(int times, Duration ago) {
        var at = LocalDateTime.ofInstant(Instant.now().minus(ago), ZoneOffset.UTC);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < times; i++) {
                Panache.getEntityManager()
                        .createNativeQuery("insert into sign_in_failure (id, username, failed_at) values (?1, ?2, ?3)")
                        .setParameter(1, Ids.bytes(Ids.next()))
                        .setParameter(2, name)
                        .setParameter(3, at)
                        .executeUpdate();
            }
        });
    }

    private long kept() {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery("select count(f) from SignInFailure f where f.username = ?1", Long.class)
                .setParameter(1, name)
                .getSingleResult());
    }

    /** Whoever types a name is not known, and must not fill the database. */
    @Test
    void failures_to_sign_in_are_forgotten_when_they_count_no_more() {
        fail(MANY, Duration.ofMinutes(11));
        fail(3, Duration.ofMinutes(9));
        sweeping.sweep();
        assertThat(kept()).isEqualTo(3);
    }
}
