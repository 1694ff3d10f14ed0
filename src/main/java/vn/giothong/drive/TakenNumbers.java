package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.web.Refusal;

/**
 * Numbers that the desk may write down once: a bag has one donation in its drive, a certificate one donation anywhere. What a
 * hospital's list says stays as it says it, in capitals or not.
 */
final class TakenNumbers {
    private static final int TURNS = 64;

    private TakenNumbers() {}

    static void check(Registration line, DeskConclusion said) {
        if (said.bagNumber() != null) {
            bag(line, said.bagNumber());
        }
        if (said.certificateSerial() != null) {
            certificate(line, said.certificateSerial());
        }
    }

    /** As it is compared: without blanks around it, in capitals. */
    static @Nullable String tidy(@Nullable String number) {
        return number == null || number.isBlank() ? null : number.strip().toUpperCase(Locale.ROOT);
    }

    private static void bag(Registration line, String bag) {
        var other = Panache.getEntityManager()
                .createQuery(
                        "select r.id, r.number, p.fullName from Donation d, Registration r, Donor p"
                                + " where upper(trim(d.bagNumber)) = ?1"
                                + " and d.driveId = ?2 and d.state = ?3 and d.donorId <> ?4 and r.driveId = d.driveId"
                                + " and r.donorId = d.donorId and p.id = d.donorId",
                        Object[].class)
                .setParameter(1, bag)
                .setParameter(2, line.driveId)
                .setParameter(3, Donation.State.LIVE)
                .setParameter(4, line.donorId)
                .setMaxResults(1)
                .getResultList();
        if (!other.isEmpty()) {
            var row = other.get(0);
            throw Refusal.conflictAt("bagNumber", "desk_bag_taken", bag, row[1], row[2])
                    .with("registrationId", row[0])
                    .with("number", row[1])
                    .with("fullName", row[2]);
        }
    }

    /**
     * Both spellings by the index: whose donation it is may be no business of this desk. Two drives that write down one serial at the
     * same moment do it one after the other; a bag is its drive's, whose figures are locked.
     */
    private static void certificate(Registration line, String serial) {
        Panache.getEntityManager()
                .createNativeQuery("select id from certificate_turn where id = ?1 for update")
                .setParameter(1, Math.floorMod(serial.hashCode(), TURNS))
                .getResultList();
        var others = Donation.count(
                "certificateSerial in ?1 and state = ?2 and not (driveId = ?3 and donorId = ?4)",
                List.of(serial, serial.toLowerCase(Locale.ROOT)),
                Donation.State.LIVE,
                line.driveId,
                line.donorId);
        if (others > 0) {
            throw Refusal.conflictAt("certificateSerial", "desk_certificate_taken", serial);
        }
    }
}
