package vn.giothong.organisation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.DrivePlans;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;

/** Gathers a chapter's page. Clubs and drives are read by the names of their entities, since their rooms lie above this one. */
@ApplicationScoped
class ChapterSheets {
    private static final int MOST_DRIVES = 20;

    private final Chapters chapters;
    private final ChapterKeeping keeping;
    private final ChapterTrees trees;
    private final Access access;
    private final DrivePlans plans;
    private final Clock clock;

    ChapterSheets(
            Chapters chapters,
            ChapterKeeping keeping,
            ChapterTrees trees,
            Access access,
            DrivePlans plans,
            Clock clock) {
        this.chapters = chapters;
        this.keeping = keeping;
        this.trees = trees;
        this.access = access;
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    public ChapterSheet of(Actor actor, UUID id, LocalDate day) {
        var chapter = chapters.get(id, day);
        var tree = trees.on(day);
        var below = tree.subtree(id);
        var drives = access.reach(actor, Action.READ_DRIVE);
        var known = plans.condition(actor);
        return new ChapterSheet(
                chapter,
                day,
                tree.path(id),
                tree.children(id),
                clubs(below, access.reach(actor, Action.READ_CLUB)),
                drives(below, drives, known),
                driveCount(below, drives, known),
                keeping.mayWrite(actor, id),
                LocalDate.now(clock));
    }

    private static List<ChapterSheet.ClubLine> clubs(Set<UUID> below, Reachable reach) {
        var parameters = parameters(below, reach);
        var query = "select c.id, c.code, c.name, cast(c.kind as String) from Club c where c.chapterId in :below"
                + " and c.closedOn is null and " + scope("c.chapterId", "c.id in :clubs", reach)
                + " order by c.foldedName";
        return rows(query, parameters, Integer.MAX_VALUE).stream()
                .map(row -> new ChapterSheet.ClubLine((UUID) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private static List<ChapterSheet.DriveLine> drives(Set<UUID> below, Reachable reach, DrivePlans.Condition known) {
        var query = "select d.id, d.code, d.name, d.heldOn, cast(d.state as String) from Drive d where "
                + ofDrives(reach) + " and " + known.text() + " order by d.heldOn desc, d.id";
        var parameters = parameters(below, reach);
        parameters.putAll(known.values());
        return rows(query, parameters, MOST_DRIVES).stream()
                .map(row -> new ChapterSheet.DriveLine(
                        (UUID) row[0], (String) row[1], (String) row[2], (LocalDate) row[3], (String) row[4]))
                .toList();
    }

    private static long driveCount(Set<UUID> below, Reachable reach, DrivePlans.Condition known) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select count(*) from Drive d where " + ofDrives(reach) + " and " + known.text(), Long.class);
        parameters(below, reach).forEach(query::setParameter);
        known.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String ofDrives(Reachable reach) {
        var mine = "exists (select 1 from DriveClub l where l.driveId = d.id and l.clubId in :clubs)";
        var scope = scope("d.chapterId", mine, reach);
        if (!reach.everything() && !reach.collectorIds().isEmpty()) {
            scope = "(" + scope + " or d.collectorId in :collectors)";
        }
        return "d.chapterId in :below and " + scope;
    }

    private static String scope(String chapter, String ofClubs, Reachable reach) {
        if (reach.everything()) {
            return "1 = 1";
        }
        return "(1 = 0" + (reach.chapterIds().isEmpty() ? "" : " or " + chapter + " in :chapters")
                + (reach.clubIds().isEmpty() ? "" : " or " + ofClubs) + ")";
    }

    private static Map<String, Object> parameters(Set<UUID> below, Reachable reach) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("below", below);
        if (!reach.everything()) {
            put(parameters, "chapters", reach.chapterIds());
            put(parameters, "clubs", reach.clubIds());
            put(parameters, "collectors", reach.collectorIds());
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, Set<UUID> ids) {
        if (!ids.isEmpty()) {
            parameters.put(name, ids);
        }
    }

    private static List<Object[]> rows(String text, Map<String, Object> parameters, int most) {
        var query = Panache.getEntityManager().createQuery(text, Object[].class);
        parameters.forEach((name, value) -> {
            if (text.contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query.setMaxResults(most).getResultList();
    }
}
