package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;

/** Drives that a rule still has to give thanks for. */
final class Unthanked {
    private static final Set<Drive.State> HELD = Set.of(Drive.State.APPROVED, Drive.State.CLOSED);

    private Unthanked() {}

    /**
     * Those of the days, both included, at which somebody gave who has no letter of thanks for it and was not left out by the rule
     * either: whoever is on a list that came late is found the day it is applied.
     */
    static List<Drive> drives(UUID ruleId, LocalDate from, LocalDate until) {
        return Panache.getEntityManager()
                .createQuery(
                        "select v from Drive v where v.heldOn between :from and :until and v.state in :held and exists"
                                + " (select 1 from Donation n join Donor d on d.id = n.donorId where n.driveId = v.id"
                                + " and n.state = :live and d.state = :active and d.withheld = false and not exists"
                                + " (select 1 from Letter l join Mailing t on t.id = l.mailingId where l.donorId = d.id"
                                + " and t.driveId = v.id and t.occasion = :thanks and l.ruleKey = t.ruleKey) and not"
                                + " exists (select 1 from PersonLeftOut p join Mailing r on r.id = p.mailingId where"
                                + " p.donorId = d.id and r.driveId = v.id and r.ruleId = :rule)) order by v.id",
                        Drive.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("held", HELD)
                .setParameter("live", Donation.State.LIVE)
                .setParameter("active", Donor.State.ACTIVE)
                .setParameter("thanks", Occasion.THANKS)
                .setParameter("rule", ruleId)
                .getResultList();
    }
}
