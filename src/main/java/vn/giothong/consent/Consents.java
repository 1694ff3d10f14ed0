package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;

/**
 * Who agreed to what, for every list and message that needs it. A withdrawal counts from its own day on; a record that is
 * restricted, merged or erased is in no answer, whatever was agreed to. What one agreed to or had restricted follows a merge.
 */
@ApplicationScoped
public class Consents {
    private static final String STANDING =
            " from Consent c, Donor d where d.id = c.donorId and d.state = :active and c.donorId in :donors and"
                    + " c.purpose = :purpose and c.givenOn <= :day and (c.withdrawnOn is null or c.withdrawnOn > :day) and"
                    + " not exists (select 1 from Restriction r where r.liftedAt is null and r.donorId = c.donorId)";

    private record Way(UUID donorId, Channel channel) {}

    /** Those of the donors who agree on the day, in one statement; the channel is for invitations, null means any. */
    @Transactional
    public Set<UUID> given(Collection<UUID> donorIds, Purpose purpose, @Nullable Channel channel, LocalDate day) {
        if (donorIds.isEmpty()) {
            return Set.of();
        }
        var query = Panache.getEntityManager()
                .createQuery(
                        "select distinct c.donorId" + STANDING + (channel == null ? "" : " and c.channel = :channel"),
                        UUID.class)
                .setParameter("active", Donor.State.ACTIVE)
                .setParameter("donors", donorIds)
                .setParameter("purpose", purpose)
                .setParameter("day", day);
        if (channel != null) {
            query.setParameter("channel", channel);
        }
        return new HashSet<>(query.getResultList());
    }

    /** Somebody who agreed to be named in the list of honour: the name and how often, nothing else. */
    public record Honoured(String fullName, int donationCount) {}

    /** Those who agreed to be named and gave at least once, the most often first. */
    @Transactional
    public List<Honoured> honoured(LocalDate day, int from, int most) {
        return honoured(
                        "select d.fullName, d.donationCount",
                        " order by d.donationCount desc, d.sortName, d.id",
                        day,
                        Honoured.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional
    public long honoured(LocalDate day) {
        return honoured("select count(d)", "", day, Long.class).getSingleResult();
    }

    private static <T> TypedQuery<T> honoured(String head, String tail, LocalDate day, Class<T> kind) {
        return Panache.getEntityManager()
                .createQuery(
                        head
                                + " from Donor d where d.state = :active and d.donationCount > 0 and exists (select 1"
                                + " from Consent c where c.donorId = d.id and c.purpose = :purpose and c.givenOn <="
                                + " :day and (c.withdrawnOn is null or c.withdrawnOn > :day)) and not exists (select 1"
                                + " from Restriction r where r.liftedAt is null and r.donorId = d.id)"
                                + tail,
                        kind)
                .setParameter("active", Donor.State.ACTIVE)
                .setParameter("purpose", Purpose.HONOUR_LIST)
                .setParameter("day", day);
    }

    /** By which channels each of the donors may be invited on the day, in one statement; who may by none is not in it. */
    @Transactional
    public Map<UUID, Set<Channel>> invitable(Collection<UUID> donorIds, LocalDate day) {
        var ways = new HashMap<UUID, Set<Channel>>();
        if (donorIds.isEmpty()) {
            return ways;
        }
        Panache.getEntityManager()
                .createQuery("select distinct c.donorId, c.channel" + STANDING, Way.class)
                .setParameter("active", Donor.State.ACTIVE)
                .setParameter("donors", donorIds)
                .setParameter("purpose", Purpose.INVITATION)
                .setParameter("day", day)
                .getResultList()
                .forEach(way -> ways.computeIfAbsent(way.donorId(), ignored -> EnumSet.noneOf(Channel.class))
                        .add(way.channel()));
        return ways;
    }

    /** Those of the donors whose records are restricted and stay out of every list for invitations or honours. */
    @Transactional
    public Set<UUID> restricted(Collection<UUID> donorIds) {
        return donorIds.isEmpty()
                ? Set.of()
                : new HashSet<>(Panache.getEntityManager()
                        .createQuery(
                                "select r.donorId from Restriction r where r.liftedAt is null and r.donorId in ?1",
                                UUID.class)
                        .setParameter(1, donorIds)
                        .getResultList());
    }
}
