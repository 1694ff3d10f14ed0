package vn.giothong.certificate;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.UUID;
import vn.giothong.donation.Donation;

/** Keeps the serials of whoever is erased among those that were used: the blank form does not come back. */
public final class ErasedCertificates {
    private ErasedCertificates() {}

    /** Before the donations lose their serials; written at once, since the caller forgets what it has read. */
    public static void keep(UUID donorId) {
        var shown = List.of(Donation.State.LIVE, Donation.State.VOIDED);
        Donation.<Donation>list("donorId = ?1 and certificateSerial is not null and state in ?2", donorId, shown)
                .forEach(donation -> new ErasedCertificate(donation).persist());
        Panache.getEntityManager().flush();
    }
}
