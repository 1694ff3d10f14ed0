package vn.giothong.donation;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.eligibility.Flag;

/** A donation in a donor's history, with its drive and collector; volume in ml. */
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
        boolean voided) {
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
            Donation.State state) {
        HistoryEntry entry() {
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
                    state == Donation.State.VOIDED);
        }
    }

    /** The latest first; what a list brought that was undone is not there. */
    static List<HistoryEntry> of(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select n.id, n.givenOn, v.id, v.name, v.code, v.venue, n.component, n.volumeMl, c.name, n.certificateSerial,"
                                + " n.evidence, n.flags, n.state from Donation n, Drive v, Collector c where v.id = n.driveId"
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
