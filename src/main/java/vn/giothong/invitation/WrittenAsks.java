package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who was asked, as it is written down; what was asked of a merged record was asked of the one that stays. */
@ApplicationScoped
class WrittenAsks implements Asks {
    @Override
    public Set<UUID> since(Instant moment, LocalDate today, Collection<UUID> donorIds) {
        return new HashSet<>(Panache.getEntityManager()
                .createQuery(
                        "select distinct coalesce(k.mergedToId, d.mergedToId, d.id) from Invitation i"
                                + " join Donor d on d.id = i.donorId left join Donor k on k.id = d.mergedToId"
                                + " where i.askedAt >= ?1"
                                + " and coalesce(k.mergedToId, d.mergedToId, d.id) in ?2",
                        UUID.class)
                .setParameter(1, moment)
                .setParameter(2, donorIds)
                .getResultList());
    }
}
