package vn.giothong.chapter;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import vn.giothong.database.BaseEntity;
import vn.giothong.database.Ids;

/** The identity of a Red Cross unit, the same on every day; what it was called and where it hung is in its versions. */
@Entity
public class Chapter extends BaseEntity {
    public Instant createdAt;

    protected Chapter() {}

    public Chapter(Instant createdAt) {
        this.createdAt = createdAt;
    }

    /** Keeps others from doing the same to the chapter until the transaction ends. */
    public static void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from chapter where id = ?1 for update")
                .setParameter(1, Ids.bytes(id))
                .getResultList();
    }
}
