package vn.giothong.report;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.drive.MonthSums;

/**
 * Whose drives count and when: of some chapters, clubs or collectors, or all. What lies in the areas may be taken from the sums of
 * months, the chapters of the rest may not.
 */
record Scope(
        LocalDate from,
        LocalDate to,
        boolean all,
        Set<UUID> chapters,
        Set<UUID> clubs,
        Set<UUID> collectors,
        Set<UUID> areas,
        Set<UUID> rest) {
    static Scope of(ChapterTree tree, UUID root, LocalDate from, LocalDate to) {
        var roots = tree.roots();
        if (roots.size() == 1 && roots.get(0).id().equals(root)) {
            return new Scope(from, to, true, Set.of(), Set.of(), Set.of(), Set.of(MonthSums.EVERYWHERE), Set.of());
        }
        return of(tree.subtree(root), from, to).keeping(tree.areasWithin(root), tree);
    }

    static Scope of(Set<UUID> chapters, LocalDate from, LocalDate to) {
        return new Scope(from, to, false, chapters, Set.of(), Set.of(), Set.of(), chapters);
    }

    static Scope of(Set<UUID> clubs, Set<UUID> collectors, LocalDate from, LocalDate to) {
        return new Scope(from, to, false, Set.of(), clubs, collectors, Set.of(), Set.of());
    }

    /** The same drives, with the sums of these areas; all of their chapters have to be in it. */
    Scope keeping(Set<UUID> whole, ChapterTree tree) {
        var others = new HashSet<>(chapters);
        tree.areas().forEach((area, units) -> {
            if (whole.contains(area)) {
                others.removeAll(units);
            } else if (all) {
                others.addAll(units);
            }
        });
        return new Scope(from, to, all, chapters, clubs, collectors, whole, others);
    }

    Scope on(Days days) {
        return new Scope(days.from(), days.to(), all, chapters, clubs, collectors, areas, rest);
    }

    /** What the areas leave over. */
    Scope restOn(Days days) {
        return of(rest, days.from(), days.to());
    }

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
