package vn.giothong.donation;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.eligibility.Flag;

/**
 * A donation in a donor's history, with its drive and collector; volumes in ml. Of its certificate it tells what was given back, what
 * is left, and whether it is ACTIVE, EXHAUSTED or VOID; null where there is none.
 */
public record HistoryEntry(
        UUID id,
        LocalDate date,
        UUID driveId,
        String driveName,
        String driveCode,
        String venue,
        Component component,
        @Nullable Integer volumeMl,
        String collector,
        @Nullable String certificateSerial,
        Evidence evidence,
        List<Flag> flags,
        boolean voided,
        @Nullable String voidedReason,
        int redeemedMl,
        int balanceMl,
        @Nullable String certificateState) {
    private record Row(
            UUID id,
            LocalDate givenOn,
            UUID driveId,
            String driveName,
            String driveCode,
            String venue,
            Component component,
            @Nullable Integer volumeMl,
            String collector,
            @Nullable String certificateSerial,
            Evidence evidence,
            String flags,
            Donation.State state,
            @Nullable String voidedReason,
            @Nullable Long redeemed,
            long annulled) {
        HistoryEntry entry() {
            var taken = redeemed == null ? 0 : redeemed.intValue();
            var worthless = annulled > 0 || state != Donation.State.LIVE;
            var left = certificateSerial == null || worthless || volumeMl == null ? 0 : Math.max(0, volumeMl - taken);
            return new HistoryEntry(
                    id,
                    givenOn,
                    driveId,
                    driveName,
                    driveCode,
                    venue,
                    component,
                    volumeMl,
                    collector,
                    certificateSerial,
                    evidence,
                    List.copyOf(Flag.split(flags)),
                    state == Donation.State.VOIDED,
                    voidedReason,
                    taken,
                    left,
                    certificate(worthless, left));
        }

        private @Nullable String certificate(boolean worthless, int left) {
            if (certificateSerial == null) {
                return null;
            }
            return worthless ? "VOID" : left == 0 ? "EXHAUSTED" : "ACTIVE";
        }
    }

    /** The latest first; what a list brought that was undone is not there. */
    static List<HistoryEntry> of(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select n.id, n.givenOn, v.id, v.name, v.code, v.venue, n.component, n.volumeMl, c.name, n.certificateSerial,"
                                + " n.evidence, n.flags, n.state, n.voidedReason, (select sum(x.millilitres) from Redemption x"
                                + " where x.donationId = n.id and x.voidedAt is null), (select count(*) from CertificateVoid w"
                                + " where w.donationId = n.id) from Donation n, Drive v, Collector c where v.id = n.driveId"
                                + " and c.id = n.collectorId and n.donorId = ?1 and n.state <> ?2"
                                + " order by n.givenOn desc, n.id desc",
                        Row.class)
                .setParameter(1, donorId)
                .setParameter(2, Donation.State.WITHDRAWN)
                .getResultStream()
                .map(Row::entry)
                .toList();
    }
}
