package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.account.Reachable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/**
 * Counts whom people brought in a year, out of the lines that say so and the donations that came of them. The one who brought others
 * is d, the line r and the donation n.
 */
final class MobiliserRows {
    record Row(UUID id, String code, String fullName, UUID chapterId, long people, long donations) {}

    private record First(UUID bringerId, LocalDate on) {}

    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));
    private static final String BROUGHT = " from Bringing b join Registration r on r.id = b.registrationId"
            + " join Donation n on n.driveId = r.driveId and n.donorId = r.donorId join Donor d on d.id = b.donorId"
            + " where n.state = :live and n.givenOn >= :from and n.givenOn <= :to and b.donorId <> r.donorId"
            + " and d.state = :active and d.withheld = false";

    private final StringBuilder where = new StringBuilder(BROUGHT);
    private final Map<String, Object> values = new HashMap<>();

    MobiliserRows(int year) {
        values.put("live", Donation.State.LIVE);
        values.put("active", Donor.State.ACTIVE);
        values.put("from", LocalDate.of(year, 1, 1));
        values.put("to", LocalDate.of(year, 12, 31));
    }

    /** Those alone who live where the reader reaches, or are members of a club of the reader's on the day. */
    MobiliserRows within(Reachable reach, LocalDate day) {
        if (reach.everything()) {
            return this;
        }
        where.append(" and (d.chapterId in :chapters or exists (select 1 from ClubMember m where m.donorId = d.id"
                + " and m.clubId in :clubs and m.joinedOn <= :day and (m.leftOn is null or m.leftOn > :day)))");
        values.put("chapters", reach.chapterIds().isEmpty() ? NOBODY : reach.chapterIds());
        values.put("clubs", reach.clubIds().isEmpty() ? NOBODY : reach.clubIds());
        values.put("day", day);
        return this;
    }

    MobiliserRows below(Set<UUID> chapterIds) {
        where.append(" and d.chapterId in :below");
        values.put("below", chapterIds);
        return this;
    }

    /** Those first who brought the most people, and of the same number those whose people gave more often. */
    Listing<Row> page(Paging paging) {
        var rows = query(
                        "select d.id, d.code, d.fullName, d.chapterId, count(distinct r.donorId), count(n.id)",
                        " group by d.id, d.code, d.fullName, d.chapterId"
                                + " order by count(distinct r.donorId) desc, count(n.id) desc, d.id",
                        Row.class)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        var total = query("select count(distinct d.id)", "", Long.class).getSingleResult();
        return new Listing<>(rows, total);
    }

    /** The days on which the people of each of these gave for the first time that year, the earliest first. */
    Map<UUID, List<LocalDate>> firstDays(Collection<UUID> bringers) {
        return bringers.isEmpty()
                ? Map.of()
                : query(
                                "select d.id, min(n.givenOn)",
                                " and d.id in :bringers group by d.id, r.donorId order by min(n.givenOn)",
                                First.class)
                        .setParameter("bringers", bringers)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                First::bringerId, Collectors.mapping(First::on, Collectors.toList())));
    }

    private <T> TypedQuery<T> query(String select, String behind, Class<T> kind) {
        var query = Panache.getEntityManager().createQuery(select + where + behind, kind);
        values.forEach(query::setParameter);
        return query;
    }
}
