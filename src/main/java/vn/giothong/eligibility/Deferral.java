package vn.giothong.eligibility;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A donor may not give until a date, or ever; the reason is for the hospital and the donor alone. Withdrawn, never deleted. */
@Entity
public class Deferral extends BaseEntity {
    public UUID donorId;
    public String reasonCode;
    public LocalDate fromOn;
    public @Nullable LocalDate untilOn;
    public boolean permanent;

    /** The event from which the length is counted, where it is known. */
    public @Nullable LocalDate eventOn;

    public String source;
    public @Nullable UUID driveId;
    public @Nullable UUID outcomeId;
    public Instant recordedAt;
    public @Nullable UUID recordedBy;
    public @Nullable Instant withdrawnAt;
    public @Nullable UUID withdrawnBy;
    public @Nullable String withdrawnReason;

    protected Deferral() {}

    public Deferral(UUID donorId, String reasonCode, LocalDate fromOn, String source, Instant recordedAt) {
        this.donorId = donorId;
        this.reasonCode = reasonCode;
        this.fromOn = fromOn;
        this.source = source;
        this.recordedAt = recordedAt;
    }

    /** The deferrals that are not withdrawn, with or without an end. */
    public static List<Deferral> standing(UUID donorId) {
        return list("donorId = ?1 and withdrawnAt is null order by fromOn", donorId);
    }

    /** The same of many, by donor. */
    public static Map<UUID, List<Deferral>> standing(Collection<UUID> donorIds) {
        List<Deferral> found = donorIds.isEmpty() ? List.of() : list("donorId in ?1 and withdrawnAt is null", donorIds);
        return found.stream().collect(Collectors.groupingBy(deferral -> deferral.donorId));
    }
}
