package vn.giothong.certificate;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What others need to know of redemptions, so that none is lost where donations are undone or moved. */
public final class Redemptions {
    private Redemptions() {}

    /** Of these donors those to whom blood was given back for a donation of the drive. */
    public static List<UUID> donors(UUID driveId, Collection<UUID> donorIds) {
        return donorIds.isEmpty()
                ? List.of()
                : Panache.getEntityManager()
                        .createQuery(
                                "select distinct d.donorId from Redemption x join Donation d on d.id = x.donationId"
                                        + " where d.driveId = ?1 and d.donorId in ?2 and x.voidedAt is null",
                                UUID.class)
                        .setParameter(1, driveId)
                        .setParameter(2, donorIds)
                        .getResultList();
    }

    /** The redemptions of a donation, voided ones too. */
    public static List<UUID> of(UUID donationId) {
        return Redemption.of(donationId).stream().map(one -> one.id).toList();
    }

    public static int millilitres(UUID donationId) {
        return Redemption.of(donationId).stream()
                .filter(one -> one.voidedAt == null)
                .mapToInt(one -> one.millilitres)
                .sum();
    }

    /** Hangs redemptions on another donation of the same person. */
    public static void move(Collection<UUID> redemptionIds, UUID donationId) {
        redemptionIds.forEach(id -> Redemption.<Redemption>findById(id).donationId = donationId);
    }
}
