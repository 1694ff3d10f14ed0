package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A team's visit to patients or to a donor, planned or done. It keeps the chapter of its day. */
@Entity
public class CareVisit extends BaseEntity {
    enum Kind {
        PATIENT,
        DONOR
    }

    /** Why a donor is visited; never what somebody is ill with. */
    enum Occasion {
        ILL,
        HONOURED,
        BEREAVED,
        HUNDREDTH,
        OTHER
    }

    enum Setting {
        STATION,
        HOME,
        ELSEWHERE
    }

    enum State {
        PLANNED,
        DONE,
        CANCELLED
    }

    public UUID teamId;
    public UUID chapterId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public @Nullable Occasion occasion;

    public @Nullable UUID donorId;

    @Enumerated(EnumType.STRING)
    public Setting setting;

    public @Nullable String place;
    public LocalDate visitOn;

    @Enumerated(EnumType.STRING)
    public State state;

    /** How many were visited. */
    public int people;

    public @Nullable LocalDate followUpOn;

    /** The visit that asked for this one. */
    public @Nullable UUID followUpOf;

    public @Nullable String cancelReason;
    /** The id of the form by which it came, and what was sent in it. */
    public @Nullable UUID requestId;

    public @Nullable UUID requestPrint;
    public Instant createdAt;
    public @Nullable UUID createdBy;
    public @Nullable Instant settledAt;
    public @Nullable UUID settledBy;

    @Version
    public int version;

    protected CareVisit() {}

    @SuppressWarnings("NullAway.Init") // what was given is filled in before it is stored
    CareVisit(UUID teamId, UUID chapterId, Instant createdAt, UUID createdBy) {
        this.teamId = teamId;
        this.chapterId = chapterId;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    static Optional<CareVisit> sent(UUID teamId, UUID requestId) {
        return find("teamId = ?1 and requestId = ?2", teamId, requestId).firstResultOptional();
    }
}
