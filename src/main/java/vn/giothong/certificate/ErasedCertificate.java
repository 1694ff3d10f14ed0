package vn.giothong.certificate;

import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.database.BaseEntity;
import vn.giothong.donation.Donation;

/**
 * The serial of a certificate whose holder was erased. It tells that the form was used, in which year and by which collector, and
 * leads to no donation and nobody; issued unless the donation had been voided before.
 */
@Entity
class ErasedCertificate extends BaseEntity {
    public String serial;
    public UUID collectorId;
    public UUID chapterId;
    public int givenYear;
    public boolean issued;

    protected ErasedCertificate() {}

    ErasedCertificate(Donation donation) {
        this.serial = String.valueOf(donation.certificateSerial);
        this.collectorId = donation.collectorId;
        this.chapterId = donation.chapterId;
        this.givenYear = donation.givenOn.getYear();
        this.issued = donation.state == Donation.State.LIVE;
    }

    static Optional<ErasedCertificate> in(Reachable reach, String serial) {
        return ErasedCertificate.<ErasedCertificate>list("serial = ?1 order by id", serial).stream()
                .filter(one -> reach.covers(Place.chapter(one.chapterId)))
                .findFirst();
    }
}
