package vn.giothong;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.giothong.database.Ids;

/** What others do while somebody's work is written and cannot end yet. */
public final class Meanwhile {
    private static final int LONG_ENOUGH = 3;
    private static final int TOO_LONG = 60;

    private Meanwhile() {}

    /**
     * What both of them get: the first waits at the end of its work for the figures of the drive, and the second begins only then.
     */
    public static <T> List<T> at(UUID drive, Callable<T> first, Callable<T> second) {
        var begun = QuarkusTransaction.requiringNew().call(() -> {
            hold("select drive_id from drive_total where drive_id = ?1 for update", drive);
            var one = started(first);
            mustWait(one);
            var other = started(second);
            letBegin(other);
            return List.of(one, other);
        });
        return begun.stream()
                .map(one -> one.orTimeout(TOO_LONG, TimeUnit.SECONDS).join())
                .toList();
    }

    public static void hold(String rows, UUID id) {
        List<?> found = Panache.getEntityManager()
                .createNativeQuery(rows)
                .setParameter(1, Ids.bytes(id))
                .getResultList();
        assertThat(found).isNotEmpty();
    }

    public static <T> CompletableFuture<T> started(Callable<T> act) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return act.call();
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        });
    }

    public static void mustWait(CompletableFuture<?> act) {
        letBegin(act);
        assertThat(act).isNotDone();
    }

    /** Until it ends, or so long that it waits for somebody. */
    public static void letBegin(CompletableFuture<?> act) {
        try {
            act.get(LONG_ENOUGH, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            assertThat(act).isNotDone();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }
}
