package vn.giothong.club;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** What a club means to reach in a year: units of blood, and members at its end. */
@Entity
@IdClass(ClubGoal.Key.class)
public class ClubGoal extends PanacheEntityBase {
    public record Key(UUID clubId, int goalYear) {}

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
