package vn.giothong.guidance;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** The answers of a donor who wants them kept, until a day. */
@Entity
class KeptScreening extends BaseEntity {
    public UUID donorId;
    public @Nullable UUID driveId;
    public Instant takenAt;
    public LocalDate keptUntil;

    /** The codes of the questions answered with yes, each with its day where it was told, as JSON. */
    public String answers;

    protected KeptScreening() {}

    KeptScreening(UUID donorId, @Nullable UUID driveId, Instant takenAt, LocalDate keptUntil, String answers) {
        this.donorId = donorId;
        this.driveId = driveId;
        this.takenAt = takenAt;
        this.keptUntil = keptUntil;
        this.answers = answers;
    }
}
