package vn.giothong.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** Every stored figure counted again from the donations, and what differed. */
@Entity
class FigureRecount extends BaseEntity {
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    boolean repairs;

    @Enumerated(EnumType.STRING)
    State state;

    int drives;
    int differences;

    @Nullable
    String result;

    @Nullable
    UUID orderedBy;

    Instant orderedAt;

    @Nullable
    Instant finishedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FigureRecount() {}

    FigureRecount(boolean repairs, UUID orderedBy, Instant orderedAt) {
        this.repairs = repairs;
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
        this.state = State.RUNNING;
    }
}
