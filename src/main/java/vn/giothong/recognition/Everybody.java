package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.SubjectKind;

/** Goes through everybody who may be honoured, some at a time, in the order of the ids. In the caller's transaction. */
@ApplicationScoped
class Everybody {
    static final int BATCH = 500;

    private final PersonStandings people;
    private final FamilyStandings families;

    Everybody(PersonStandings people, FamilyStandings families) {
        this.people = people;
        this.families = families;
    }

    List<UUID> after(SubjectKind kind, @Nullable UUID last) {
        var from = last == null ? new UUID(0, 0) : last;
        var query =
                switch (kind) {
                    case FAMILY -> "select h.id from Household h where h.id > ?1 order by h.id";
                    case MOBILISER ->
                        "select distinct b.donorId from Bringing b where b.donorId > ?1 order by b.donorId";
                    default ->
                        "select d.id from Donor d where d.state = 'ACTIVE' and d.donationCount > 0 and d.id > ?1 order by d.id";
                };
        return Panache.getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter(1, from)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** The same for who writes what follows: these people, or a family's donors, may settle at the same time. */
    List<Standing> held(SubjectKind kind, List<UUID> ids) {
        lock(kind, ids);
        return standings(kind, ids);
    }

    void lock(SubjectKind kind, List<UUID> ids) {
        if (kind == SubjectKind.FAMILY) {
            families.lock(ids);
        } else {
            people.lock(ids);
        }
    }

    List<Standing> standings(SubjectKind kind, List<UUID> ids) {
        return kind == SubjectKind.FAMILY ? families.of(ids) : people.of(ids);
    }

    static <T> List<T> inParts(Collection<UUID> ids, Function<List<UUID>, List<T>> each) {
        var all = List.copyOf(ids);
        var found = new ArrayList<T>();
        for (int from = 0; from < all.size(); from += BATCH) {
            found.addAll(each.apply(all.subList(from, Math.min(all.size(), from + BATCH))));
        }
        return found;
    }
}
