package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a club means to reach in a year: units of blood, and members at its end. */
@Entity
@IdClass(ClubGoal.Key.class)
public class ClubGoal extends PanacheEntityBase {
    @SuppressWarnings("NullAway.Init") // filled in by the mapping
    public static class Key {
        public UUID clubId;
        public int goalYear;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.clubId.equals(clubId) && key.goalYear == goalYear;
        }

        @Override
        public int hashCode() {
            return Objects.hash(clubId, goalYear);
        }
    }

    @Id
    public UUID clubId;

    @Id
    public int goalYear;

    public int units;
    public int members;

    protected ClubGoal() {}

    public ClubGoal(UUID clubId, int goalYear) {
        this.clubId = clubId;
        this.goalYear = goalYear;
    }
}
