package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.donor.Donor;

/**
 * Keeps the people of a list from being merged or edited until the transaction ends. Whoever was being merged has been when this
 * returns, and the record that stays is held too: what is read of people and rows from then on stands.
 */
final class HeldDonors {
    private HeldDonors() {}

    /** The donors of the rows from one number to another. Asks again whom they are about, since it waits for those who merge them. */
    static void ofRows(UUID listId, int after, int until) {
        var held = new HashSet<UUID>();
        var next = new TreeSet<>(rows(listId, after, until));
        while (!next.isEmpty()) {
            var merged = lock(next);
            held.addAll(next);
            next = new TreeSet<>(rows(listId, after, until));
            next.addAll(merged);
            next.removeAll(held);
        }
    }

    private static List<UUID> rows(UUID listId, int after, int until) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct r.donorId from IntakeRow r"
                                + " where r.listId = ?1 and r.n > ?2 and r.n <= ?3 and r.donorId is not null",
                        UUID.class)
                .setParameter(1, listId)
                .setParameter(2, after)
                .setParameter(3, until)
                .getResultList();
    }

    /** In the order of the ids, as everybody does who locks donors; into whom they were merged. */
    private static Set<UUID> lock(Collection<UUID> ids) {
        return Donor.<Donor>find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .map(donor -> donor.mergedToId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
