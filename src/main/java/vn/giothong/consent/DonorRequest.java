package vn.giothong.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What a donor asks of the own record, with the days by which the law wants it acknowledged and finished, and the answer. */
@Entity
class DonorRequest extends BaseEntity {
    enum Kind {
        COPY,
        CORRECT,
        RESTRICT,
        ERASE
    }

    enum State {
        RECEIVED,
        ACKNOWLEDGED,
        FINISHED,
        REFUSED;

        boolean open() {
            return this == RECEIVED || this == ACKNOWLEDGED;
        }
    }

    static final List<State> OPEN = List.of(State.RECEIVED, State.ACKNOWLEDGED);

    public UUID donorId;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Column(name = "request_text")
    public @Nullable String text;

    /** Opened by itself, since the donor no longer agrees that the record is kept. */
    public boolean byWithdrawal;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Others hold the data too and have to follow, which the law gives longer for. */
    public boolean thirdParties;

    public Instant receivedAt;
    public UUID receivedBy;
    public LocalDate acknowledgeBy;
    public LocalDate finishBy;
    public @Nullable Instant acknowledgedAt;
    public @Nullable UUID acknowledgedBy;
    public @Nullable Instant finishedAt;
    public @Nullable UUID finishedBy;
    public @Nullable String answer;

    @Version
    public int version;

    protected DonorRequest() {}

    @SuppressWarnings("NullAway.Init") // the days follow from the rules
    DonorRequest(UUID donorId, Kind kind, @Nullable String text, Instant receivedAt, UUID receivedBy) {
        this.donorId = donorId;
        this.kind = kind;
        this.text = text;
        this.receivedAt = receivedAt;
        this.receivedBy = receivedBy;
        this.state = State.RECEIVED;
    }

    static boolean waits(UUID donorId, Kind kind) {
        return count("donorId = ?1 and kind = ?2 and state in ?3", donorId, kind, OPEN) > 0;
    }

    /** Whether a request of the kind and in the very words waits, letter by letter. */
    static boolean waits(UUID donorId, Kind kind, @Nullable String text) {
        return DonorRequest.<DonorRequest>list("donorId = ?1 and kind = ?2 and state in ?3", donorId, kind, OPEN)
                .stream()
                .anyMatch(request -> Objects.equals(request.text, text));
    }

    /** The latest first. */
    static List<DonorRequest> of(UUID donorId) {
        return list("donorId = ?1 order by receivedAt desc, id desc", donorId);
    }
}
