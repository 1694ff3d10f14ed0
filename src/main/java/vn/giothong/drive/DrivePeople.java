package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donor.Unnamed;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The people of a drive by name, for those who may know them. */
@ApplicationScoped
class DrivePeople {
    /** A person's line; the link is there where the person's own page is open to the reader. */
    public record Person(
            int number,
            String code,
            String fullName,
            @Nullable Integer birthYear,
            UUID chapterId,
            Registration.State state,
            @Nullable LocalTime slot,
            boolean linked) {
        Person(
                int number,
                String code,
                String fullName,
                @Nullable Integer birthYear,
                UUID chapterId,
                Registration.State state,
                @Nullable LocalTime slot) {
            this(number, code, fullName, birthYear, chapterId, state, slot, false);
        }

        Person link(boolean open) {
            return new Person(number, code, fullName, birthYear, chapterId, state, slot, open);
        }
    }

    private final Access access;

    DrivePeople(Access access) {
        this.access = access;
    }

    @Transactional
    Listing<Person> of(Actor actor, UUID driveId, Paging paging) {
        if (!mayKnow(actor, driveId)) {
            return new Listing<>(List.of(), 0);
        }
        var open = access.reach(actor, Action.READ_DONOR);
        var people = Panache.getEntityManager()
                .createQuery(
                        "select r.number, " + Unnamed.text("d", "code") + ", " + Unnamed.text("d", "fullName") + ", "
                                + Unnamed.fact("d", "birthYear")
                                + ", d.chapterId, r.state, s.startsAt from Registration r"
                                + " join Donor d on d.id = r.donorId left join DriveSlot s on s.id = r.slotId"
                                + " where r.driveId = ?1 and r.state <> ?2 order by r.number",
                        Person.class)
                .setParameter(1, driveId)
                .setParameter(2, Registration.State.WITHDRAWN)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultStream()
                .map(person -> person.link(!person.code().equals(Unnamed.NOBODY)
                        && (open.everything() || open.chapterIds().contains(person.chapterId()))))
                .toList();
        return new Listing<>(
                people, Registration.count("driveId = ?1 and state <> ?2", driveId, Registration.State.WITHDRAWN));
    }

    /** How many are still without an outcome: a number, which names nobody. */
    @Transactional
    int waiting(UUID driveId) {
        return (int) Registration.count("driveId = ?1 and state in ?2", driveId, DriveCancellation.WAITING);
    }

    private boolean mayKnow(Actor actor, UUID driveId) {
        Drive drive = Drive.findById(driveId);
        return drive != null && access.may(actor, Action.READ_DRIVE_PEOPLE, DriveAccess.place(drive));
    }
}
