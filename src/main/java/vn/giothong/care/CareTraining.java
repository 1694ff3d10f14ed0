package vn.giothong.care;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What a volunteer was trained in while belonging to a team. */
@Entity
class CareTraining extends BaseEntity {
    public UUID teamId;
    public UUID volunteerId;
    public String topic;
    public LocalDate heldOn;
    public BigDecimal hours;
    public Instant createdAt;
    public @Nullable UUID createdBy;

    protected CareTraining() {}

    CareTraining(UUID teamId, UUID volunteerId, String topic, LocalDate heldOn, BigDecimal hours, Instant createdAt) {
        this.teamId = teamId;
        this.volunteerId = volunteerId;
        this.topic = topic;
        this.heldOn = heldOn;
        this.hours = hours;
        this.createdAt = createdAt;
    }
}
