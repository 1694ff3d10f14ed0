package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.DrivePlans;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.person.PersonName;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The drives that somebody reaches, latest first: two statements, however many there are. */
@ApplicationScoped
class DriveList {
    private static final String FROM = " from Drive d, DriveTotal t where t.driveId = d.id and ";

    /** The conditions of a query with what they are to be filled with. */
    private static final class Conditions {
        private final List<String> parts = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String part, String name, Object value) {
            parts.add(part);
            values.put(name, value);
        }

        String text() {
            return String.join(" and ", parts);
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    private final Access access;
    private final DrivePlans plans;
    private final ChapterTrees trees;

    DriveList(Access access, DrivePlans plans, ChapterTrees trees) {
        this.access = access;
        this.plans = plans;
        this.trees = trees;
    }

    @Transactional
    Listing<DriveRow> find(Actor actor, DriveQuery query, Paging paging) {
        var reach = access.reach(actor, Action.READ_DRIVE);
        if (reach.nothing()) {
            return new Listing<>(List.of(), 0);
        }
        var tree = trees.today();
        var conditions = conditions(query, reach, tree);
        var known = plans.condition(actor);
        conditions.parts.add(known.text());
        conditions.values.putAll(known.values());
        var entities = Panache.getEntityManager();
        long total = conditions
                .fill(entities.createQuery("select count(*)" + FROM + conditions.text(), Long.class))
                .getSingleResult();
        var rows = conditions
                .fill(entities.createQuery(
                        "select d, t" + FROM + conditions.text() + " order by d.heldOn desc, d.id desc",
                        Object[].class))
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        return new Listing<>(
                rows.stream()
                        .map(row -> new DriveRow((Drive) row[0], (DriveTotal) row[1]))
                        .map(row -> row.at(name(tree, row)))
                        .toList(),
                total);
    }

    /** What the chapter is called; a unit that has ended since goes by the name of the drive's day. */
    private String name(ChapterTree tree, DriveRow row) {
        var name = tree.name(row.chapterId());
        return name.isEmpty() ? trees.on(row.date()).name(row.chapterId()) : name;
    }

    private static Conditions conditions(DriveQuery query, Reachable reach, ChapterTree tree) {
        var conditions = new Conditions();
        scope(conditions, reach);
        var chapter = query.chapterId();
        if (chapter != null) {
            conditions.add("d.chapterId in :below", "below", tree.subtree(chapter));
        }
        var club = query.clubId();
        if (club != null) {
            conditions.add(
                    "exists (select 1 from DriveClub k where k.driveId = d.id and k.clubId = :club)", "club", club);
        }
        var state = query.state();
        if (state != null) {
            conditions.add("d.state = :state", "state", state);
        }
        between(conditions, query);
        var words = query.words();
        if (words != null) {
            conditions.add("(locate(:words, d.foldedName) > 0 or d.code = :code)", "words", PersonName.sought(words));
            conditions.values.put("code", words);
        }
        return conditions;
    }

    private static void between(Conditions conditions, DriveQuery query) {
        LocalDate from = query.from();
        if (from != null) {
            conditions.add("d.heldOn >= :from", "from", from);
        }
        LocalDate to = query.to();
        if (to != null) {
            conditions.add("d.heldOn <= :to", "to", to);
        }
    }

    private static void scope(Conditions conditions, Reachable reach) {
        if (reach.everything()) {
            conditions.parts.add("1 = 1");
            return;
        }
        var any = new ArrayList<String>();
        if (!reach.chapterIds().isEmpty()) {
            any.add("d.chapterId in :chapters");
            conditions.values.put("chapters", reach.chapterIds());
        }
        if (!reach.collectorIds().isEmpty()) {
            any.add("d.collectorId in :collectors");
            conditions.values.put("collectors", reach.collectorIds());
        }
        if (!reach.clubIds().isEmpty()) {
            any.add("exists (select 1 from DriveClub c where c.driveId = d.id and c.clubId in :clubs)");
            conditions.values.put("clubs", reach.clubIds());
        }
        conditions.parts.add(any.isEmpty() ? "1 = 0" : "(" + String.join(" or ", any) + ")");
    }
}
