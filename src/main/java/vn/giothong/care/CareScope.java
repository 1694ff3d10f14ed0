package vn.giothong.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Reachable;

/** Which teams, and whose visits, a query may find: those in reach, of these only those of some chapters where it is narrowed. */
record CareScope(Reachable reach, @Nullable Set<UUID> within) {
    /** The condition on a chapter and a team, such as {@code v.chapterId} and {@code v.teamId}. */
    String where(String chapter, String team) {
        var scopes = new ArrayList<String>();
        scopes.add(reach.everything() ? "1 = 1" : "1 = 0");
        if (!reach.chapterIds().isEmpty()) {
            scopes.add(chapter + " in :reachedChapters");
        }
        if (!reach.teamIds().isEmpty()) {
            scopes.add(team + " in :reachedTeams");
        }
        var reached = "(" + String.join(" or ", scopes) + ")";
        return within == null ? reached : reached + " and " + chapter + " in :within";
    }

    /** The values of that condition. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (!reach.chapterIds().isEmpty()) {
            values.put("reachedChapters", reach.chapterIds());
        }
        if (!reach.teamIds().isEmpty()) {
            values.put("reachedTeams", reach.teamIds());
        }
        if (within != null) {
            values.put("within", within);
        }
        return values;
    }
}
