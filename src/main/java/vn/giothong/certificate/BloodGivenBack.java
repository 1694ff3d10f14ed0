package vn.giothong.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.giothong.donation.Donation;
import vn.giothong.drive.Corrected;
import vn.giothong.web.Refusal;

/**
 * Keeps the desk from taking away blood that was given back already: a wrong redemption is struck first. The drive's figures are
 * locked, as they are while a redemption is written, so that neither misses the other. A hospital's list is the better evidence and
 * is not refused; then the certificate and the stock tell the difference.
 */
@ApplicationScoped
class BloodGivenBack {
    /** In the transaction of whoever corrects. */
    void corrected(@Observes Corrected event) {
        Donation donation = Donation.<Donation>find("driveId = ?1 and donorId = ?2", event.driveId(), event.donorId())
                .firstResult();
        if (donation == null) {
            return;
        }
        var redeemed = Redemptions.millilitres(donation.id);
        var given = donation.state == Donation.State.LIVE && donation.volumeMl != null ? donation.volumeMl : 0;
        if (redeemed > given) {
            throw Refusal.conflict("certificate_given_back", redeemed).with("redeemedMl", redeemed);
        }
    }
}
