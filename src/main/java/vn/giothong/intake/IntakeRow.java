package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of a list: what was read, whom it is about as far as is known, and what people decided of it. */
@Entity
@IdClass(IntakeRow.Key.class)
public class IntakeRow extends PanacheEntityBase {
    private static final int LONGEST_SHEET = 100;

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

    public record Key(UUID listId, int n) {}

    @Id
    public UUID listId;

    @Id
    public int n;

    /** Its name, cut where somebody made it longer than a workbook allows. */
    public String sheet;

    public int sheetRow;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The row as read: JSON, encrypted for its list. */
    public byte[] reading;

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

    /** The earlier donations that somebody took over from the row as an opening balance. */
    public @Nullable Integer openingCount;

    public @Nullable UUID openingBy;
    public @Nullable Instant openingAt;

    /** The line that the row opened in its drive, if it did. */
    public @Nullable UUID lineId;

    protected IntakeRow() {}

    IntakeRow(UUID listId, int n, String sheet, int sheetRow, State state, byte[] reading) {
        this.listId = listId;
        this.n = n;
        this.sheet = sheet.substring(0, Math.min(LONGEST_SHEET, sheet.length()));
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
