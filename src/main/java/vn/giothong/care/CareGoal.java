package vn.giothong.care;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** In how many communes of an area a team is to stand by the end of a year. */
@Entity
class CareGoal extends BaseEntity {
    public int goalYear;
    public UUID chapterId;
    public int communes;
    public Instant setAt;
    public UUID setBy;

    protected CareGoal() {}

    CareGoal(int goalYear, UUID chapterId, int communes, Instant setAt, UUID setBy) {
        this.goalYear = goalYear;
        this.chapterId = chapterId;
        this.communes = communes;
        this.setAt = setAt;
        this.setBy = setBy;
    }

    static Optional<CareGoal> of(int year, UUID chapterId) {
        return find("goalYear = ?1 and chapterId = ?2", year, chapterId).firstResultOptional();
    }

    static Map<UUID, Integer> ofYear(int year) {
        var goals = new HashMap<UUID, Integer>();
        CareGoal.<CareGoal>list("goalYear", year).forEach(goal -> goals.put(goal.chapterId, goal.communes));
        return goals;
    }
}
