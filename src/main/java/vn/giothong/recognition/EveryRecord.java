package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The records of people with all that were merged into them, directly or by way of others. In the caller's transaction. */
final class EveryRecord {
    private record Merged(UUID id, UUID intoId) {}

    private EveryRecord() {}

    /** By each record whose it is, the people's own among them; a statement for each time that one was merged after another. */
    static Map<UUID, UUID> of(Collection<UUID> people) {
        var owners = new HashMap<UUID, UUID>();
        people.forEach(person -> owners.put(person, person));
        Set<UUID> wanted = new TreeSet<>(people);
        while (!wanted.isEmpty()) {
            var next = new TreeSet<UUID>();
            for (var one : mergedInto(wanted)) {
                if (owners.putIfAbsent(one.id(), owners.getOrDefault(one.intoId(), one.intoId())) == null) {
                    next.add(one.id());
                }
            }
            wanted = next;
        }
        return owners;
    }

    static Set<UUID> of(UUID person) {
        return of(Set.of(person)).keySet();
    }

    private static Iterable<Merged> mergedInto(Set<UUID> records) {
        return Panache.getEntityManager()
                .createQuery("select d.id, d.mergedToId from Donor d where d.mergedToId in ?1", Merged.class)
                .setParameter(1, records)
                .getResultList();
    }
}
