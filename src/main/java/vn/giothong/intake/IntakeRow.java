package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a list: what was read, whom it is about as far as is known, and what people decided of it. */
@Entity
@IdClass(IntakeRow.Key.class)
public class IntakeRow extends PanacheEntityBase {
    public enum State {
        MATCHED,
        NEW,
        TO_RESOLVE,
        REPEATED,
        UNREADABLE
    }

    public enum Resolution {
        DONOR,
        NEW,
        SKIPPED
    }

    @SuppressWarnings("NullAway.Init") // filled in by the mapping
    public static class Key {
        public UUID listId;
        public int n;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.listId.equals(listId) && key.n == n;
        }

        @Override
        public int hashCode() {
            return Objects.hash(listId, n);
        }
    }

    @Id
    public UUID listId;

    @Id
    public int n;

    public String sheet;
    public int sheetRow;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The row as read, as JSON. */
    public String reading;

    /** Whom the row is about: the match, or the record that applying it made. */
    public @Nullable UUID donorId;

    public @Nullable String matchedBy;
    public @Nullable String grade;
    public @Nullable String candidates;
    public @Nullable Integer repeatOf;
    public @Nullable String unreadable;
    public String flags = "";

    @Enumerated(EnumType.STRING)
    public @Nullable Resolution resolution;

    public @Nullable String resolutionReason;
    public @Nullable UUID resolvedBy;
    public @Nullable Instant resolvedAt;

    /** The line that the row opened in its drive, if it did. */
    public @Nullable UUID lineId;

    protected IntakeRow() {}

    IntakeRow(UUID listId, int n, String sheet, int sheetRow, State state, String reading) {
        this.listId = listId;
        this.n = n;
        this.sheet = sheet;
        this.sheetRow = sheetRow;
        this.state = state;
        this.reading = reading;
    }

    /** Takes what the register knows; a donor that applying once made is kept as long as nobody else is found. */
    void take(Match match, Json json) {
        state = match.state();
        var found = match.found();
        if (found != null) {
            donorId = found.donorId();
            matchedBy = found.by().stream().map(Enum::name).collect(Collectors.joining(","));
            grade = found.grade().name();
        } else {
            matchedBy = null;
            grade = null;
        }
        candidates = match.candidates().isEmpty() ? null : json.write(match.candidates());
    }

    /** Whether people decided nothing and the register may be asked again. */
    boolean matchedByItself() {
        return resolution == null && (state == State.MATCHED || state == State.NEW || state == State.TO_RESOLVE);
    }

    /** Whether applying the list uses the row. */
    boolean counts() {
        return resolution != Resolution.SKIPPED && (state == State.MATCHED || state == State.NEW);
    }

    boolean waits() {
        return state == State.TO_RESOLVE && resolution == null;
    }
}
