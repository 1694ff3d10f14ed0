package vn.giothong.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** The awards of a year as forecast on a day; once done it stays as it is. */
@Entity
class Forecast extends BaseEntity {
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public int year;
    public LocalDate asOf;

    @Enumerated(EnumType.STRING)
    public State state;

    public int donors;
    public int households;
    public @Nullable String result;
    public @Nullable String errorCode;
    public Instant createdAt;
    public @Nullable UUID createdBy;
    public @Nullable Instant finishedAt;

    protected Forecast() {}

    Forecast(int year, LocalDate asOf, @Nullable UUID createdBy, Instant createdAt) {
        this.year = year;
        this.asOf = asOf;
        this.state = State.RUNNING;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    static Optional<Forecast> latest(int year) {
        return find("year = ?1 and state = ?2 order by createdAt desc", year, State.DONE)
                .firstResultOptional();
    }
}
