package vn.giothong.report;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** How many bags the drives held with a club are to bring in a year; round 0 is the whole year, others its rounds. */
@Entity
class ClubTarget extends BaseEntity {
    int year;
    int round;
    UUID clubId;
    int units;
    UUID setBy;
    Instant setAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ClubTarget() {}

    @SuppressWarnings("NullAway.Init") // whoever sets it fills in the rest before it is stored
    ClubTarget(int year, int round, UUID clubId) {
        this.year = year;
        this.round = round;
        this.clubId = clubId;
    }

    static Optional<ClubTarget> of(int year, int round, UUID clubId) {
        return find("year = ?1 and round = ?2 and clubId = ?3", year, round, clubId)
                .firstResultOptional();
    }
}
