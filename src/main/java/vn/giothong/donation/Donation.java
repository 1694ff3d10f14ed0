package vn.giothong.donation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/**
 * One event of giving, whatever the volume. It keeps the chapter, collector, sex, age, occupation and group of its day. Its flags
 * say what the rules find odd; they never make it undone.
 */
@Entity
public class Donation extends BaseEntity {
    public enum State {
        LIVE,
        /** People took it back at the desk, with a reason; it stays visible as such and counts nowhere. */
        VOIDED,
        /** The list that said so was undone, or a weightier word says that nothing was given. */
        WITHDRAWN
    }

    public UUID driveId;
    public UUID donorId;
    public UUID outcomeId;
    public LocalDate givenOn;

    @Enumerated(EnumType.STRING)
    public Component component;

    public @Nullable Integer volumeMl;
    public @Nullable String bagNumber;
    public @Nullable String certificateSerial;

    @Enumerated(EnumType.STRING)
    public Evidence evidence;

    public UUID chapterId;
    public UUID collectorId;

    @Enumerated(EnumType.STRING)
    public @Nullable Sex sex;

    public @Nullable Integer age;

    @Enumerated(EnumType.STRING)
    public @Nullable Occupation occupation;

    @Enumerated(EnumType.STRING)
    public @Nullable Abo abo;

    @Enumerated(EnumType.STRING)
    @Column(name = "rh_d")
    public @Nullable RhD rhD;

    public @Nullable BigDecimal weightKg;
    public boolean firstTime;

    /** The flags of today, separated by commas; {@link #notes} are those that came with the list. */
    public String flags = "";

    public String notes = "";

    @Enumerated(EnumType.STRING)
    public State state;

    public @Nullable String voidedReason;
    public Instant createdAt;

    protected Donation() {}

    @SuppressWarnings("NullAway.Init") // the settlement fills in the rest before it is stored
    public Donation(UUID driveId, UUID donorId, Instant createdAt) {
        this.driveId = driveId;
        this.donorId = donorId;
        this.createdAt = createdAt;
    }
}
