package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps drives that were never approved from those who are not to know of plans ({@link Action#READ_DRIVE_PLAN}), in queries of any
 * room; the entities of drives lie above and go by their names.
 */
@ApplicationScoped
public class DrivePlans {
    /** A condition on the drives {@code d} of a query, with what it is to be filled with. */
    public record Condition(String text, Map<String, Object> values) {}

    private static final String APPROVED = "d.state in (APPROVED, CLOSED) or (d.state = CANCELLED"
            + " and exists (select 1 from DriveStep p where p.driveId = d.id and p.step = APPROVED))";

    private final Access access;

    DrivePlans(Access access) {
        this.access = access;
    }

    /** To be added to a query that asks for the drives within {@link Action#READ_DRIVE} already. */
    public Condition condition(Actor actor) {
        var plans = access.reach(actor, Action.READ_DRIVE_PLAN);
        if (plans.everything() || plans.equals(access.reach(actor, Action.READ_DRIVE))) {
            return new Condition("1 = 1", Map.of());
        }
        var text = new StringBuilder("(").append(APPROVED);
        var values = new LinkedHashMap<String, Object>();
        if (!plans.chapterIds().isEmpty()) {
            text.append(" or d.chapterId in :planChapters");
            values.put("planChapters", plans.chapterIds());
        }
        if (!plans.clubIds().isEmpty()) {
            text.append(" or exists (select 1 from DriveClub q where q.driveId = d.id and q.clubId in :planClubs)");
            values.put("planClubs", plans.clubIds());
        }
        return new Condition(text.append(")").toString(), values);
    }
}
