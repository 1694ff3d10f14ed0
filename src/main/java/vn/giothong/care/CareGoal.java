package vn.giothong.care;

import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.BaseEntity;
import vn.giothong.web.Refusal;

/** In how many communes of an area a team is to stand by the end of a year. */
@Entity
class CareGoal extends BaseEntity {
    private static final int FIRST_YEAR = 2008;

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

    void change(int communes, Instant setAt, UUID setBy) {
        this.communes = communes;
        this.setAt = setAt;
        this.setBy = setBy;
    }

    /** A year that has goals: from the first on, up to two ahead. */
    static int checkedYear(int year, Clock clock) {
        var last = LocalDate.now(clock).getYear() + 2;
        if (year < FIRST_YEAR || year > last) {
            throw Refusal.badRequest("year", "field_range", FIRST_YEAR, last);
        }
        return year;
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
