package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.donation.Donation;

/** A drive in which both records gave: nobody gives twice there, so as one person they gave once, as the hospital's word has it. */
public record CountedOnce(String driveCode, String driveName, LocalDate date) {
    static List<CountedOnce> of(UUID one, UUID other) {
        return Panache.getEntityManager()
                .createQuery(
                        "select v.code, v.name, v.heldOn from Donation a, Donation b, Drive v where a.donorId = ?1"
                                + " and b.donorId = ?2 and a.driveId = b.driveId and v.id = a.driveId and a.state = ?3"
                                + " and b.state = ?3 order by v.heldOn desc",
                        CountedOnce.class)
                .setParameter(1, one)
                .setParameter(2, other)
                .setParameter(3, Donation.State.LIVE)
                .getResultList();
    }
}
