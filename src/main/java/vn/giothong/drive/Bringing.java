package vn.giothong.drive;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.donor.Unnamed;

/**
 * Somebody of the register brought the person of a line. A merge may make both one person: such a row is kept for the day on which
 * the merge is undone, and counts for nothing as long.
 */
@Entity
public class Bringing extends BaseEntity {
    /** The one who brought others, as lines name people. */
    record Shown(UUID registrationId, UUID donorId, String code, String fullName) {}

    public UUID registrationId;

    /** Who brought the person. */
    public UUID donorId;

    public Instant toldAt;
    public @Nullable UUID toldBy;

    protected Bringing() {}

    public Bringing(UUID registrationId, UUID donorId, Instant toldAt, @Nullable UUID toldBy) {
        this.registrationId = registrationId;
        this.donorId = donorId;
        this.toldAt = toldAt;
        this.toldBy = toldBy;
    }

    static Optional<Bringing> of(UUID registrationId) {
        return find("registrationId", registrationId).firstResultOptional();
    }

    /** By their lines, in one statement for all. */
    static Map<UUID, Shown> shown(Collection<UUID> registrationIds) {
        return getEntityManager()
                .createQuery(
                        "select b.registrationId, d.id, " + Unnamed.text("d", "code") + ", "
                                + Unnamed.text("d", "fullName")
                                + " from Bringing b join Registration r on r.id = b.registrationId"
                                + " join Donor d on d.id = b.donorId"
                                + " where b.registrationId in ?1 and b.donorId <> r.donorId",
                        Shown.class)
                .setParameter(1, registrationIds)
                .getResultStream()
                .collect(Collectors.toMap(Shown::registrationId, Function.identity()));
    }
}
