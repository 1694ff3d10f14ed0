package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.database.Ids;

/** A commune's health station. */
@Entity
public class HealthStation extends BaseEntity {
    public UUID chapterId;
    public String name;
    public @Nullable String address;
    public @Nullable String phone;
    public String legalBasis;

    /** Whether somebody of the place has said that it is right. */
    public boolean confirmed;

    /** Null where it is older than the records. */
    public @Nullable LocalDate foundedOn;

    /** The first day on which it is no more. */
    public @Nullable LocalDate closedOn;

    public @Nullable String closeReason;

    @Version
    public int version;

    protected HealthStation() {}

    HealthStation(UUID chapterId, String name, String legalBasis, LocalDate foundedOn) {
        this.chapterId = chapterId;
        this.name = name;
        this.legalBasis = legalBasis;
        this.foundedOn = foundedOn;
        this.confirmed = true;
    }

    boolean standsOn(LocalDate day) {
        return (foundedOn == null || !foundedOn.isAfter(day)) && (closedOn == null || closedOn.isAfter(day));
    }

    /** Keeps others from closing it or founding a team at it until the transaction ends. */
    static void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from health_station where id = ?1 for update")
                .setParameter(1, Ids.bytes(id))
                .getResultList();
    }

    public static Optional<HealthStation> of(UUID communeId) {
        return find("chapterId = ?1 and closedOn is null order by id", communeId)
                .firstResultOptional();
    }
}
