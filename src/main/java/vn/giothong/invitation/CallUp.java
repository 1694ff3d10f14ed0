package vn.giothong.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/**
 * Blood of a group needed at a place by a moment. The radius goes by {@link Nearness}, since nothing is known of which communes
 * are neighbours; none where the chapters are named ({@link CallUpArea}).
 */
@Entity
class CallUp extends BaseEntity {
    public @Nullable UUID driveId;
    public UUID chapterId;

    @Enumerated(EnumType.STRING)
    public @Nullable Abo abo;

    @Enumerated(EnumType.STRING)
    @Column(name = "rh_d")
    public @Nullable RhD rhD;

    public int neededUnits;
    public @Nullable Integer radius;
    public Instant neededBy;
    public Instant createdAt;
    public UUID createdBy;

    protected CallUp() {}

    CallUp(UUID chapterId, int neededUnits, Instant neededBy, Instant createdAt, UUID createdBy) {
        this.chapterId = chapterId;
        this.neededUnits = neededUnits;
        this.neededBy = neededBy;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }
}
