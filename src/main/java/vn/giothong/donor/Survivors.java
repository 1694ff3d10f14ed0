package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Follows merges, one after the other, to the record that stands, and back to those that went into it. */
public final class Survivors {
    private Survivors() {}

    /** The records that stand of these. */
    static Set<UUID> of(Collection<UUID> ids) {
        var standing = new HashSet<UUID>();
        var asked = new HashSet<>(ids);
        var waiting = new HashSet<>(ids);
        while (!waiting.isEmpty()) {
            var rows = Panache.getEntityManager()
                    .createQuery("select d.id, d.state, d.mergedToId from Donor d where d.id in ?1", Object[].class)
                    .setParameter(1, waiting)
                    .getResultList();
            waiting.clear();
            for (var row : rows) {
                if (row[1] == Donor.State.ACTIVE) {
                    standing.add((UUID) row[0]);
                } else if (row[1] == Donor.State.MERGED && row[2] != null && asked.add((UUID) row[2])) {
                    waiting.add((UUID) row[2]);
                }
            }
        }
        return standing;
    }

    /** The record at the end of the way, whatever its state; the record itself where it went into none. */
    public static Donor standing(Donor donor) {
        var next = donor;
        while (next.mergedToId != null) {
            next = Donor.findById(next.mergedToId);
        }
        return next;
    }

    /** The record that has the code, or that one with it went into. */
    public static Optional<Donor> coded(String code) {
        return Donor.coded(code)
                .flatMap(donor -> donor.state == Donor.State.MERGED
                        ? of(Set.of(donor.id)).stream().findFirst().map(id -> Donor.<Donor>findById(id))
                        : Optional.of(donor));
    }

    /** A record with all that went into it, directly or by way of others; a statement for each step. */
    public static Set<UUID> everyRecord(UUID donorId) {
        var records = new LinkedHashSet<>(Set.of(donorId));
        Collection<UUID> last = List.of(donorId);
        while (!last.isEmpty()) {
            last = Panache.getEntityManager()
                    .createQuery("select d.id from Donor d where d.mergedToId in ?1 order by d.code", UUID.class)
                    .setParameter(1, last)
                    .getResultStream()
                    .filter(records::add)
                    .toList();
        }
        return records;
    }

    /** The codes on the cards of the records that went into one. */
    public static List<String> alsoCodes(UUID donorId) {
        return everyRecord(donorId).stream()
                .map(id -> Donor.<Donor>findById(id))
                .filter(donor -> donor.state == Donor.State.MERGED)
                .map(donor -> donor.code)
                .toList();
    }
}
