package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** An occasion on which awards are handed over. */
@Entity
class Ceremony extends BaseEntity {
    public UUID chapterId;
    public String name;
    public LocalDate heldOn;
    public @Nullable LocalTime startsAt;
    public String venue;
    public Instant createdAt;
    public UUID createdBy;

    @Version
    public int version;

    protected Ceremony() {}

    /** What people write down of it. */
    record Facts(String name, LocalDate heldOn, @Nullable LocalTime startsAt, String venue) {}

    Ceremony(UUID chapterId, Facts facts, UUID createdBy, Instant createdAt) {
        this.chapterId = chapterId;
        this.name = facts.name();
        this.heldOn = facts.heldOn();
        this.startsAt = facts.startsAt();
        this.venue = facts.venue();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void change(Facts facts) {
        name = facts.name();
        heldOn = facts.heldOn();
        startsAt = facts.startsAt();
        venue = facts.venue();
    }
}
