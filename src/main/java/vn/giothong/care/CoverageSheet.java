package vn.giothong.care;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which communes of a unit have a volunteer team and which have none, beside the goal of the year: the unit's own, or without one
 * the sum of those below it.
 */
record CoverageSheet(
        UUID chapterId,
        String name,
        int year,
        int communes,
        int stations,
        int withTeam,
        int active,
        int without,
        @Nullable Integer goal,
        boolean maySet,
        Activity.Thresholds thresholds,
        List<District> districts) {
    enum State {
        ACTIVE,
        NEW,
        ASLEEP,
        NONE;

        static State better(State one, State other) {
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    /** A commune with the best state of its teams. */
    record Commune(UUID chapterId, String name, State state) {}

    /**
     * A row: a district, or whatever unit lies above communes, with these; of a nation a province, whose communes are counted and
     * not listed. Stations are those that stand on the day; the goal is null where none was set.
     */
    record District(
            UUID chapterId,
            String name,
            int communes,
            int stations,
            int withTeam,
            int active,
            @Nullable Integer goal,
            boolean maySet,
            List<Commune> list) {
        /** The name of its field in the form. */
        public String field() {
            return "goal-" + chapterId;
        }
    }

    public String field() {
        return "goal-" + chapterId;
    }

    /** Whether somebody may set a goal somewhere on the sheet. */
    public boolean settable() {
        return maySet || districts.stream().anyMatch(District::maySet);
    }
}
