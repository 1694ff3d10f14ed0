package vn.giothong.merge;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That two records became one, with everything that moved, so that it can be taken back. */
@Entity
public class DonorMerge extends BaseEntity {
    public UUID keptId;
    public UUID goneId;
    public String reason;
    public Instant mergedAt;
    public UUID mergedBy;
    public @Nullable Instant undoneAt;
    public @Nullable UUID undoneBy;

    /** {@link Moved} as JSON. */
    public String moved;

    protected DonorMerge() {}

    DonorMerge(UUID keptId, UUID goneId, String reason, Instant mergedAt, UUID mergedBy) {
        this.keptId = keptId;
        this.goneId = goneId;
        this.reason = reason;
        this.mergedAt = mergedAt;
        this.mergedBy = mergedBy;
        this.moved = "{}";
    }

    /** The merges that stand and concern a donor, the latest first. */
    static List<DonorMerge> standing(UUID donorId) {
        return list("(keptId = ?1 or goneId = ?1) and undoneAt is null order by id desc", donorId);
    }

    /** Whether a later merge concerns one of the two. */
    boolean isBuriedUnderAnother() {
        return count("id > ?1 and undoneAt is null and (keptId in ?2 or goneId in ?2)", id, List.of(keptId, goneId))
                > 0;
    }
}
