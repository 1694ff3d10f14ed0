package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.certificate.Redemptions;
import vn.giothong.database.Ids;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.drive.Outcome;
import vn.giothong.recognition.DecidedAwards;
import vn.giothong.web.Refusal;

/** What people did on a list's rows since it was applied, and has to be taken back before the list can be. */
@ApplicationScoped
class Blockers {
    private static final int SHOWN = 5;

    private final DecidedAwards awards;

    Blockers(DecidedAwards awards) {
        this.awards = awards;
    }

    /**
     * A donor of the list whose record was merged since, who holds an award that was decided since by what the list says, or to
     * whom blood was given back for it.
     */
    public record Blocker(String kind, UUID donorId, String code, String fullName) {}

    void mustBeNone(IntakeList list) {
        var found = new ArrayList<>(merged(list));
        var donors = donors(list);
        found.addAll(awarded(list, donors));
        Redemptions.donors(list.driveId, donors).forEach(id -> found.add(blocker("REDEMPTION", id)));
        if (!found.isEmpty()) {
            var codes = found.stream().map(Blocker::code).limit(SHOWN).collect(Collectors.joining(", "));
            throw Refusal.conflict("list_blocked", found.size(), codes).with("blockers", found);
        }
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private static List<Blocker> merged(IntakeList list) {
        List<byte[]> ids = Panache.getEntityManager()
                .createNativeQuery(
                        "select distinct m.kept_id from donor_merge m, intake_row r where r.list_id = ?1"
                                + " and r.state in ('MATCHED', 'NEW') and coalesce(r.resolution, '') <> 'SKIPPED'"
                                + " and m.undone_at is null and m.merged_at >= ?2"
                                + " and (m.kept_id = r.donor_id or m.gone_id = r.donor_id)",
                        byte[].class)
                .setParameter(1, Ids.bytes(list.id))
                .setParameter(2, list.appliedAt)
                .getResultList();
        return ids.stream().map(id -> blocker("MERGE", Ids.of(id))).toList();
    }

    private static Blocker blocker(String kind, UUID donorId) {
        Donor donor = Donor.findById(donorId);
        return new Blocker(kind, donor.id, donor.code, donor.fullName);
    }

    /** Whoever the list says gave. */
    private static List<UUID> donors(IntakeList list) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct o.donorId from Outcome o where o.listId = ?1 and o.withdrawnAt is null and o.result = ?2",
                        UUID.class)
                .setParameter(1, list.id)
                .setParameter(2, Outcome.Result.DONATED)
                .getResultList();
    }

    /** Those who reached by that or later what was decided. */
    private List<Blocker> awarded(IntakeList list, List<UUID> donors) {
        Drive drive = Drive.findById(list.driveId);
        return awards.resting(donors, drive.heldOn).stream()
                .map(id -> blocker("AWARD", id))
                .toList();
    }
}
