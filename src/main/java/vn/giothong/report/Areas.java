package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/** Whose figures an actor may ask for, and which drives they are under the tree of today or of each day. */
@ApplicationScoped
class Areas {
    /** A part of the period in which the tree stayed the same. */
    record Part(Scope scope, ChapterTree tree) {}

    /** What is looked at; the chapter is null for somebody who sees a club's or a collector's drives alone. */
    record Area(@org.jspecify.annotations.Nullable UUID chapterId, String name, List<Part> parts) {}

    private final Access access;
    private final ChapterTrees trees;

    Areas(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    Area of(Actor actor, FigureQuery.Read query) {
        access.mustHold(actor, Action.READ_REPORT);
        var reach = access.reach(actor, Action.READ_REPORT);
        var chapter = query.chapterId();
        if (chapter == null && !reach.everything() && reach.chapterIds().isEmpty()) {
            var scope = Scope.of(reach.clubIds(), reach.collectorIds(), query.from(), query.to());
            return new Area(null, "", List.of(new Part(scope, trees.today())));
        }
        var root = chapter == null ? top(reach.everything(), reach.chapterIds()) : chapter;
        access.mustRead(actor, Action.READ_REPORT, Place.chapter(root));
        var named = trees.today().find(root).isPresent() ? trees.today() : trees.on(query.to());
        if (named.name(root).isEmpty()) {
            throw Refusal.notFound();
        }
        return new Area(root, named.name(root), query.today() ? today(root, query) : days(root, query));
    }

    /** The highest unit in reach. */
    private UUID top(boolean everything, Set<UUID> reached) {
        var tree = trees.today();
        return Stream.concat(tree.roots().stream(), tree.all().stream())
                .filter(node -> everything || reached.contains(node.id()))
                .findFirst()
                .map(ChapterTree.Node::id)
                .orElseThrow(Refusal::notFound);
    }

    private List<Part> today(UUID root, FigureQuery.Read query) {
        var tree = trees.today();
        return List.of(new Part(Scope.of(tree, root, query.from(), query.to()), tree));
    }

    private List<Part> days(UUID root, FigureQuery.Read query) {
        var starts = changes(query.from(), query.to());
        starts.add(query.from());
        var parts = new ArrayList<Part>();
        for (var start : starts) {
            var next = starts.higher(start);
            var tree = trees.on(start);
            parts.add(new Part(Scope.of(tree, root, start, next == null ? query.to() : next.minusDays(1)), tree));
        }
        return parts;
    }

    /** The days on which the tree changed, after the first and up to the last. */
    private static NavigableSet<LocalDate> changes(LocalDate from, LocalDate to) {
        var days = new TreeSet<LocalDate>();
        for (var end : List.of("validFrom", "validTo")) {
            days.addAll(Panache.getEntityManager()
                    .createQuery(
                            "select distinct v." + end + " from ChapterVersion v where v." + end + " > ?1 and v." + end
                                    + " <= ?2",
                            LocalDate.class)
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .getResultList());
        }
        return days;
    }
}
