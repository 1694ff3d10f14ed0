package vn.giothong.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.intake.reading.ListSummary;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** A file that somebody sent about a drive, on its way from the upload to being applied and perhaps undone. */
@Entity
public class IntakeList extends BaseEntity {
    public enum State {
        READING,
        /** People have to say which column holds what. */
        NEEDS_COLUMNS,
        READY,
        /** A job applies or undoes it. */
        APPLYING,
        APPLIED,
        UNDONE,
        FAILED;

        /** Whether a job is at it. */
        public boolean working() {
            return this == READING || this == APPLYING;
        }
    }

    public UUID driveId;

    @Enumerated(EnumType.STRING)
    public ListSource source;

    public String fileName;
    public int fileSize;
    public byte[] fileHash;

    @Enumerated(EnumType.STRING)
    public State state;

    public int rowsKnown;
    public int rowsDone;

    /** The columns that people gave, as JSON. */
    public @Nullable String columnPlan;

    public @Nullable String columnGuess;
    public @Nullable String columnSamples;

    /** Whether its file and rows are; those of an earlier release are not before the next start. */
    public boolean encrypted = true;

    /** The figures of the file by itself, as JSON. */
    public @Nullable String summary;

    public @Nullable String errorCode;

    /** The arguments of the error's text, as {@link vn.giothong.web.KeptArguments} writes them. */
    public @Nullable String errorDetail;

    public Instant uploadedAt;
    public UUID uploadedBy;
    public @Nullable Instant appliedAt;
    public @Nullable UUID appliedBy;
    public @Nullable Instant undoneAt;
    public @Nullable UUID undoneBy;

    @Version
    public int version;

    protected IntakeList() {}

    IntakeList(UUID driveId, ListSource source, String fileName, Instant uploadedAt, UUID uploadedBy) {
        this.driveId = driveId;
        this.source = source;
        this.fileName = fileName;
        this.fileHash = new byte[0];
        this.state = State.READING;
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
    }

    /** Ready to be resolved and applied; an undone list may be applied again. */
    boolean open() {
        return state == State.READY || state == State.UNDONE;
    }

    void mustBeOpen() {
        if (!open()) {
            throw Refusal.conflict("list_state", new Texts.Word("listState", state));
        }
    }

    void ready() {
        state = State.READY;
        errorCode = null;
        columnGuess = null;
    }

    /** Columns that people gave and that do not work are asked for again; otherwise the file cannot be read. */
    void fail(String code) {
        state = columnGuess == null ? State.FAILED : State.NEEDS_COLUMNS;
        columnPlan = null;
        errorCode = code;
    }

    /** Whether people may say which column holds what, whether they are asked or know better. */
    boolean mappable() {
        return state == State.NEEDS_COLUMNS || open();
    }

    /** Reads it again by columns that people gave; those of before are the guess where the new ones do not work. */
    void read(String plan) {
        columnGuess = columnGuess == null ? columnPlan : columnGuess;
        columnPlan = plan;
        state = State.READING;
        errorCode = null;
    }

    /** What the file says by itself grows by a row that seemed to repeat another and does not. */
    void count(ReadRow row, Json json) {
        if (summary != null) {
            summary = json.write(json.read(summary, ListSummary.class).with(row));
        }
    }

    /** Back where it was before a job tried, with the reason why it could not be done. */
    void giveBack(State before, String code, @Nullable String detail) {
        if (state == State.APPLYING) {
            state = before;
            errorCode = code;
            errorDetail = detail;
        }
    }

    static List<IntakeList> of(UUID driveId) {
        return list("driveId = ?1 order by uploadedAt, id", driveId);
    }
}
