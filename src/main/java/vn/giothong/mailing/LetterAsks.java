package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.giothong.drive.Drive;
import vn.giothong.invitation.Asks;

/**
 * Whom letters ask of which nothing is written down yet: those on their way to a drive that is still ahead, those in doubt, and
 * the people on lists of calls. One that was sent is written down as an invitation; one that was stopped or failed asked nobody.
 */
@ApplicationScoped
class LetterAsks implements Asks {
    private static final Set<Letter.State> ON_THE_WAY =
            Set.of(Letter.State.SELECTED, Letter.State.WAITING, Letter.State.SENDING);
    private static final Set<Letter.State> PERHAPS_ASKED = Set.of(Letter.State.IN_DOUBT, Letter.State.TO_CALL);

    @Override
    public Set<UUID> since(Instant moment, LocalDate today, Collection<UUID> donorIds) {
        return new HashSet<>(Panache.getEntityManager()
                .createQuery(
                        "select distinct l.donorId from Letter l join Mailing m on m.id = l.mailingId"
                                + " join Drive v on v.id = m.driveId where l.donorId in :donors"
                                + " and m.occasion = :invitation and (l.state in :perhaps and l.dueAt >= :since"
                                + " or l.state in :onTheWay and v.state = :approved and v.heldOn >= :today)",
                        UUID.class)
                .setParameter("donors", donorIds)
                .setParameter("invitation", Occasion.INVITATION)
                .setParameter("onTheWay", ON_THE_WAY)
                .setParameter("approved", Drive.State.APPROVED)
                .setParameter("today", today)
                .setParameter("perhaps", PERHAPS_ASKED)
                .setParameter("since", moment)
                .getResultList());
    }
}
