package vn.giothong.drive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** One day at one place with one collector. */
@Entity
public class Drive extends BaseEntity {
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        CLOSED,
        CANCELLED;

        /** For people. */
        public Texts.Word word() {
            return new Texts.Word("driveState", this);
        }
    }

    public String code;
    public String name;
    public String foldedName;
    public UUID chapterId;
    public UUID collectorId;
    public @Nullable String campaignCode;
    public @Nullable UUID communeId;
    public String venue;
    public LocalDate heldOn;
    public LocalTime startsAt;
    public LocalTime endsAt;
    public int targetUnits;
    public boolean emergency;

    /** Planned when its day was already over: entered from paper. */
    public boolean lateEntry;

    @Enumerated(EnumType.STRING)
    public State state;

    public Instant createdAt;
    public UUID createdBy;

    @Version
    public int version;

    protected Drive() {}

    @SuppressWarnings("NullAway.Init") // the plan fills in the rest before it is stored
    public Drive(String code, UUID createdBy, Instant createdAt) {
        this.code = code;
        this.state = State.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void take(DriveStep.Step step) {
        if (!step.leadsFrom(state)) {
            throw Refusal.conflict("drive_state", state.word());
        }
        state = step.to;
    }

    /** What was submitted is not changed under the eyes of those who read it. */
    void mustBeDraft() {
        if (state != State.DRAFT) {
            throw Refusal.conflict("drive_state", state.word());
        }
    }

    /** People are registered and outcomes written only while the drive is approved. */
    void mustBeOpen() {
        if (state != State.APPROVED) {
            throw Refusal.conflict("drive_not_open", state.word());
        }
    }

    /** Before the day people are registered and call off; nobody has come yet. */
    void mustHaveCome(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw Refusal.conflict("desk_not_yet", heldOn);
        }
    }

    public static Optional<Drive> coded(String code) {
        return find("code", code).firstResultOptional();
    }
}
