package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.database.Ids;

/**
 * What somebody may know of the donors who may be a person in question. A register is not to be read by typing names, so beyond the
 * records that one may open and the people of the area at hand only a paper or a phone leads to somebody.
 */
@ApplicationScoped
public class CandidateSight {
    /** The donors whose records one may open, and those of whom one may know that they are there. */
    public record Seen(Set<UUID> open, Set<UUID> near) {
        public boolean opens(UUID donorId) {
            return open.contains(donorId);
        }

        public boolean knows(UUID donorId) {
            return open.contains(donorId) || near.contains(donorId);
        }

        public boolean knows(Candidate candidate) {
            return candidate.byNumber() || knows(candidate.donorId());
        }

        /** As lists of the desk tell somebody: by the year, unless one may open the record or knows its number. */
        public Candidate told(Candidate candidate) {
            return candidate.byNumber() || opens(candidate.donorId()) ? candidate : candidate.withYearAlone();
        }
    }

    private final Access access;
    private final Clock clock;

    CandidateSight(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Of donors, in as many statements as of one; the area is of the chapters whose people one meets. */
    public Seen of(Actor actor, Set<UUID> area, Collection<UUID> donorIds) {
        var open = new HashSet<UUID>();
        var near = new HashSet<UUID>();
        if (donorIds.isEmpty()) {
            return new Seen(open, near);
        }
        var reach = access.reach(actor, Action.READ_DONOR);
        var clubs = clubs(reach, donorIds);
        homes(donorIds).forEach((donorId, chapterId) -> {
            if (reach.covers(Place.donor(donorId, chapterId, clubs.getOrDefault(donorId, Set.of())))) {
                open.add(donorId);
            }
            if (area.contains(chapterId)) {
                near.add(donorId);
            }
        });
        return new Seen(open, near);
    }

    private static Map<UUID, UUID> homes(Collection<UUID> donorIds) {
        var homes = new HashMap<UUID, UUID>();
        Panache.getEntityManager()
                .createQuery("select d.id, d.chapterId from Donor d where d.id in ?1", Object[].class)
                .setParameter(1, donorIds)
                .getResultStream()
                .forEach(row -> homes.put((UUID) row[0], (UUID) row[1]));
        return homes;
    }

    /** The clubs in reach of which each is a member today. */
    private Map<UUID, Set<UUID>> clubs(Reachable reach, Collection<UUID> donorIds) {
        var clubs = new HashMap<UUID, Set<UUID>>();
        if (reach.clubIds().isEmpty()) {
            return clubs;
        }
        var today = LocalDate.now(clock);
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery(
                        "select m.donor_id, m.club_id from club_member m where m.donor_id in ?1 and m.club_id in ?2"
                                + " and m.voided_at is null and m.joined_on <= ?3 and (m.left_on is null or m.left_on > ?3)")
                .setParameter(1, donorIds.stream().map(Ids::bytes).toList())
                .setParameter(2, reach.clubIds().stream().map(Ids::bytes).toList())
                .setParameter(3, today)
                .getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            clubs.computeIfAbsent(Ids.of((byte[]) columns[0]), id -> new HashSet<>())
                    .add(Ids.of((byte[]) columns[1]));
        }
        return clubs;
    }
}
