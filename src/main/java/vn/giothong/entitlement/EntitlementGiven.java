package vn.giothong.entitlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That something was given to whoever stands in a line of a drive: its value in dong, in goods or as a service, never in cash. */
@Entity
public class EntitlementGiven extends BaseEntity {
    public UUID registrationId;

    @Enumerated(EnumType.STRING)
    public Item item;

    @Enumerated(EnumType.STRING)
    public GivenForm form;

    public long valueVnd;
    public LocalDate givenOn;
    public Instant recordedAt;
    public @Nullable UUID recordedBy;

    protected EntitlementGiven() {}

    EntitlementGiven(
            UUID registrationId, Item item, GivenForm form, long valueVnd, LocalDate givenOn, Instant recordedAt) {
        this.registrationId = registrationId;
        this.item = item;
        this.form = form;
        this.valueVnd = valueVnd;
        this.givenOn = givenOn;
        this.recordedAt = recordedAt;
    }

    /** Whoever changes what stands here answers for it. */
    void correct(GivenForm form, long valueVnd, LocalDate givenOn, UUID recordedBy, Instant recordedAt) {
        if (this.form == form && this.valueVnd == valueVnd && this.givenOn.equals(givenOn)) {
            return;
        }
        this.form = form;
        this.valueVnd = valueVnd;
        this.givenOn = givenOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }
}
