package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Lets one list at a time be applied or undone, since two could bring the same new person. */
@ApplicationScoped
class Gate {
    /** Holds the gate until the transaction ends; gives the list as it stands behind it. */
    IntakeList enter(UUID listId) {
        Panache.getEntityManager()
                .createNativeQuery("select id from intake_gate where id = 1 for update")
                .getSingleResult();
        return Panache.getEntityManager().find(IntakeList.class, listId, LockModeType.PESSIMISTIC_WRITE);
    }
}
