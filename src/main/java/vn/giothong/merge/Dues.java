package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.UUID;
import vn.giothong.certificate.Redemptions;
import vn.giothong.database.Ids;
import vn.giothong.donation.Donation;
import vn.giothong.web.Refusal;

/** What hangs on lines and donations that a merge empties: what was handed over at the drive, who brought the person, and blood given back. */
final class Dues {
    private Dues() {}

    /** Whoever got something under both records keeps that of the line that stays. */
    @SuppressWarnings("unchecked") // a native query knows no types
    static void moveHanded(UUID emptied, UUID filled, Moved moved) {
        List<byte[]> ids = Panache.getEntityManager()
                .createNativeQuery(
                        "select g.id from entitlement_given g where g.registration_id = ?1 and g.item not in"
                                + " (select k.item from entitlement_given k where k.registration_id = ?2)",
                        byte[].class)
                .setParameter(1, Ids.bytes(emptied))
                .setParameter(2, Ids.bytes(filled))
                .getResultList();
        ids.forEach(id -> {
            moved.handed.add(new Moved.Handed(Ids.of(id), emptied));
            point("entitlement_given", Ids.of(id), filled);
        });
    }

    private static void point(String table, UUID id, UUID registrationId) {
        Panache.getEntityManager()
                .createNativeQuery("update " + table + " set registration_id = ?1 where id = ?2")
                .setParameter(1, Ids.bytes(registrationId))
                .setParameter(2, Ids.bytes(id))
                .executeUpdate();
    }

    /** Whoever was brought under both records was brought by whom the line that stays names. */
    @SuppressWarnings("unchecked") // a native query knows no types
    static void moveBrought(UUID emptied, UUID filled, Moved moved) {
        List<byte[]> ids = Panache.getEntityManager()
                .createNativeQuery(
                        "select b.id from bringing b where b.registration_id = ?1 and not exists"
                                + " (select 1 from bringing k where k.registration_id = ?2)",
                        byte[].class)
                .setParameter(1, Ids.bytes(emptied))
                .setParameter(2, Ids.bytes(filled))
                .getResultList();
        ids.forEach(id -> {
            moved.brought.add(new Moved.Brought(Ids.of(id), emptied));
            point("bringing", Ids.of(id), filled);
        });
    }

    /**
     * Once the drives are settled: blood given back for a donation that was withdrawn belongs to the one that stands for it. Where
     * none does, or it was less than what was given back, two people were taken for one and the merge is refused.
     */
    static void moveGivenBack(UUID keptId, Moved moved) {
        for (var before : moved.withdrawn) {
            var redemptions = Redemptions.of(before.donationId());
            if (redemptions.isEmpty()) {
                continue;
            }
            Donation withdrawn = Donation.findById(before.donationId());
            Donation stands = Donation.<Donation>find(
                            "driveId = ?1 and donorId = ?2 and state = ?3",
                            withdrawn.driveId,
                            keptId,
                            Donation.State.LIVE)
                    .firstResultOptional()
                    .orElseThrow(() -> Refusal.conflict("merge_redeemed"));
            redemptions.forEach(id -> moved.givenBack.add(new Moved.GivenBack(id, withdrawn.id)));
            Redemptions.move(redemptions, stands.id);
            Panache.getEntityManager().flush();
            if (Redemptions.millilitres(stands.id) > (stands.volumeMl == null ? 0 : stands.volumeMl)) {
                throw Refusal.conflict("merge_redeemed");
            }
        }
    }

    static void giveBack(Moved moved) {
        moved.handed.forEach(one -> point("entitlement_given", one.entitlementId(), one.registrationId()));
        moved.brought.forEach(one -> point("bringing", one.bringingId(), one.registrationId()));
        moved.givenBack.forEach(one -> Redemptions.move(List.of(one.redemptionId()), one.donationId()));
    }
}
