package vn.giothong.report;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

/** Whose drives count and when: of some chapters, clubs or collectors, or all. */
record Scope(LocalDate from, LocalDate to, boolean all, Set<UUID> chapters, Set<UUID> clubs, Set<UUID> collectors) {
    /**
     * Drafts, plans and what was called off count nowhere. Only the ways that lead somewhere are asked: one more "or" and the
     * database reads the drives of everybody.
     */
    String condition() {
        var drives = "d.heldOn between :from and :to and d.state in ('APPROVED', 'CLOSED')";
        if (all) {
            return drives;
        }
        var ways = new ArrayList<String>();
        if (!chapters.isEmpty()) {
            ways.add("d.chapterId in :chapters");
        }
        if (!collectors.isEmpty()) {
            ways.add("d.collectorId in :collectors");
        }
        if (!clubs.isEmpty()) {
            ways.add("exists (select 1 from DriveClub c where c.driveId = d.id and c.clubId in :clubs)");
        }
        return drives + " and (" + (ways.isEmpty() ? "1 = 0" : String.join(" or ", ways)) + ")";
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        query.setParameter("from", from).setParameter("to", to);
        fill(query, "chapters", chapters);
        fill(query, "collectors", collectors);
        fill(query, "clubs", clubs);
        return query;
    }

    private void fill(TypedQuery<?> query, String name, Set<UUID> ids) {
        if (!all && !ids.isEmpty()) {
            query.setParameter(name, ids);
        }
    }
}
