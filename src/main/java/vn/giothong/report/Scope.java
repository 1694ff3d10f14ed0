package vn.giothong.report;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Whose drives count and when: of some chapters, clubs or collectors, or all. */
record Scope(LocalDate from, LocalDate to, boolean all, Set<UUID> chapters, Set<UUID> clubs, Set<UUID> collectors) {
    private static final Set<UUID> NOBODY = Set.of(new UUID(0, 0));

    /** Drafts, plans and what was called off count nowhere. */
    String condition() {
        var drives = "d.heldOn between :from and :to and d.state in ('APPROVED', 'CLOSED')";
        return all
                ? drives
                : drives + " and (d.chapterId in :chapters or d.collectorId in :collectors or exists"
                        + " (select 1 from DriveClub c where c.driveId = d.id and c.clubId in :clubs))";
    }

    <T> TypedQuery<T> fill(TypedQuery<T> query) {
        query.setParameter("from", from).setParameter("to", to);
        return all
                ? query
                : query.setParameter("chapters", some(chapters))
                        .setParameter("clubs", some(clubs))
                        .setParameter("collectors", some(collectors));
    }

    private static Set<UUID> some(Set<UUID> ids) {
        return ids.isEmpty() ? NOBODY : ids;
    }
}
