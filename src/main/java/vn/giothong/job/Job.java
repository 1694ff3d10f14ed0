package vn.giothong.job;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A piece of long work on a record: what, how far, by whom, and how it ended. */
@Entity
public class Job extends BaseEntity {
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    public String kind;
    public UUID subjectId;

    @Enumerated(EnumType.STRING)
    public State state;

    public int rowsKnown;
    public int rowsDone;
    public @Nullable UUID startedBy;
    public Instant queuedAt;
    public @Nullable Instant startedAt;

    /** The last sign of life of the process that runs it. */
    public @Nullable Instant heartbeatAt;

    public @Nullable Instant finishedAt;
    public @Nullable String errorCode;

    /** The arguments of the error's text, as {@link vn.giothong.web.KeptArguments} writes them. */
    public @Nullable String errorDetail;

    protected Job() {}

    Job(String kind, UUID subjectId, @Nullable UUID startedBy, Instant queuedAt) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.startedBy = startedBy;
        this.queuedAt = queuedAt;
        this.state = State.QUEUED;
    }

    /** The latest job on a record. */
    public static Optional<Job> latestOn(UUID subjectId) {
        return find("subjectId = ?1 order by queuedAt desc, id desc", subjectId).firstResultOptional();
    }
}
