package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Registration;

/**
 * Withdraws donors whom a list brought and whom nothing needs any more: no other list, line, club, merge, household, account,
 * consent, request, screening, address, visit, team, company at a drive or person's edit.
 */
@ApplicationScoped
class UnusedDonors {
    /** What people said of a donor or did with one, whatever has become of it. */
    private static final List<String> ENTITIES = List.of(
            "Account",
            "Bringing",
            "HouseholdMember",
            "Consent",
            "Restriction",
            "DonorRequest",
            "KeptScreening",
            "Invitation",
            "CallUpCall",
            "Activation",
            "ClubMember",
            "MailContact",
            "CareVisit",
            "CareVolunteer");

    /** Those of the donors that went; the figures of their drives were settled before. */
    Set<UUID> withdraw(UUID listId, Collection<UUID> donorIds) {
        var gone = new HashSet<UUID>();
        var ids = new ArrayList<>(donorIds);
        for (int from = 0; from < ids.size(); from += Matching.BATCH) {
            var batch = ids.subList(from, Math.min(ids.size(), from + Matching.BATCH));
            var used = used(listId, batch);
            Donor.<Donor>list(
                            "id in ?1 and origin = ?2 and kept = false and state = ?3",
                            batch,
                            Donor.Origin.LIST,
                            Donor.State.ACTIVE)
                    .stream()
                    .filter(donor -> !used.contains(donor.id))
                    .forEach(donor -> {
                        donor.state = Donor.State.WITHDRAWN;
                        gone.add(donor.id);
                    });
            Panache.getEntityManager().flush();
        }
        return gone;
    }

    private static Set<UUID> used(UUID listId, List<UUID> ids) {
        var used = new HashSet<UUID>();
        used.addAll(ofLines(ids));
        Donor.<Donor>list("mergedToId in ?1", ids).forEach(merged -> {
            if (merged.mergedToId != null) {
                used.add(merged.mergedToId);
            }
        });
        used.addAll(ofOtherLists(listId, ids));
        ENTITIES.forEach(entity -> used.addAll(ofEntity(entity, ids)));
        return used;
    }

    private static List<UUID> ofLines(List<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery("select l.donorId from Registration l where l.donorId in ?1 and l.state <> ?2", UUID.class)
                .setParameter(1, ids)
                .setParameter(2, Registration.State.WITHDRAWN)
                .getResultList();
    }

    private static List<UUID> ofOtherLists(UUID listId, List<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct r.donorId from IntakeRow r, IntakeList l where l.id = r.listId and l.id <> ?1"
                                + " and l.state = ?2 and r.donorId in ?3 and r.state in (?4, ?5)"
                                + " and (r.resolution is null or r.resolution <> ?6)",
                        UUID.class)
                .setParameter(1, listId)
                .setParameter(2, IntakeList.State.APPLIED)
                .setParameter(3, ids)
                .setParameter(4, IntakeRow.State.MATCHED)
                .setParameter(5, IntakeRow.State.NEW)
                .setParameter(6, IntakeRow.Resolution.SKIPPED)
                .getResultList();
    }

    private static List<UUID> ofEntity(String entity, List<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery("select e.donorId from " + entity + " e where e.donorId in ?1", UUID.class)
                .setParameter(1, ids)
                .getResultList();
    }
}
