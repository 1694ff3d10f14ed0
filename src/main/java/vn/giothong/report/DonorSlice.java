package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.Query;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;

/** Donors after the first and up to the last by their ids; null where there is no end. */
record DonorSlice(@Nullable UUID after, @Nullable UUID last) {
    static final DonorSlice EVERYBODY = new DonorSlice(null, null);

    private static final int DONORS_AT_ONCE = 10_000;
    private static final int SECONDS = 600;

    /** Asks of all donors, by the ten thousand, each in a transaction of its own; the sum of the answers. */
    static long sum(ToLongFunction<DonorSlice> question) {
        var sum = 0L;
        var slice = EVERYBODY;
        do {
            var last = slice;
            var next = QuarkusTransaction.requiringNew().call(() -> last.following(DONORS_AT_ONCE));
            sum += QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> question.applyAsLong(next));
            slice = next;
        } while (slice.last() != null);
        return sum;
    }

    /** The next so many donors. */
    private DonorSlice following(int donors) {
        var from = last == null ? new UUID(0, 0) : last;
        var end = Panache.getEntityManager()
                .createQuery("select d.id from Donor d where d.id > ?1 order by d.id", UUID.class)
                .setParameter(1, from)
                .setFirstResult(donors - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return new DonorSlice(from, end.orElse(null));
    }

    String condition(String column) {
        return column + " > :after" + (last == null ? "" : " and " + column + " <= :last");
    }

    Query fill(Query query) {
        query.setParameter("after", Ids.bytes(after == null ? new UUID(0, 0) : after));
        return last == null ? query : query.setParameter("last", Ids.bytes(last));
    }
}
