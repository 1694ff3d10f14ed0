package vn.giothong.drive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;

/**
 * Tells what people took back at the desk from what went with its list. The former stays in the donor's history as the desk had
 * written it, with the reason, whatever lists said beside it.
 */
final class VoidedGifts {
    private VoidedGifts() {}

    /** Donations of a drive for which nothing stands any more. */
    static void settle(UUID driveId, List<Donation> gone) {
        var undone =
                undone(driveId, gone.stream().map(donation -> donation.donorId).toList());
        for (var donation : gone) {
            var outcome = undone.get(donation.donorId);
            if (outcome == null) {
                donation.state = Donation.State.WITHDRAWN;
                donation.voidedReason = null;
            } else {
                empty(donation, outcome);
            }
        }
    }

    /** By donor the gift that was undone last; what was corrected by a later word of the desk was not undone. */
    private static Map<UUID, Outcome> undone(UUID driveId, Collection<UUID> donorIds) {
        var undone = new HashMap<UUID, Outcome>();
        if (!donorIds.isEmpty()) {
            Outcome.<Outcome>list(
                            "driveId = ?1 and donorId in ?2 and source = ?3 and result = ?4 and withdrawnAt is not null"
                                    + " and replacedBy is null order by withdrawnAt, id",
                            driveId,
                            donorIds,
                            Outcome.Source.DESK,
                            Outcome.Result.DONATED)
                    .forEach(outcome -> undone.put(outcome.donorId, outcome));
        }
        return undone;
    }

    private static void empty(Donation donation, Outcome outcome) {
        donation.state = Donation.State.VOIDED;
        donation.voidedReason = outcome.withdrawnReason;
        donation.outcomeId = outcome.id;
        donation.component = outcome.component == null ? Component.WHOLE_BLOOD : outcome.component;
        donation.volumeMl = outcome.volumeMl;
        donation.bagNumber = outcome.bagNumber;
        donation.certificateSerial = outcome.certificateSerial;
        donation.evidence = Evidence.C;
        donation.flags = "";
        donation.firstTime = false;
    }
}
