package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/** Who may read and make the papers and ceremonies of a unit. In the caller's transaction. */
@ApplicationScoped
class PaperAccess {
    private final Access access;
    private final CaseAccess cases;
    private final ChapterTrees trees;

    PaperAccess(Access access, CaseAccess cases, ChapterTrees trees) {
        this.access = access;
        this.cases = cases;
        this.trees = trees;
    }

    Reachable readable(Actor actor) {
        access.mustHold(actor, Action.READ_AWARD);
        return access.reach(actor, Action.READ_AWARD);
    }

    void mustRead(Actor actor, UUID chapterId) {
        access.mustRead(actor, Action.READ_AWARD, Place.chapter(chapterId));
    }

    void mustWrite(Actor actor, Action right, UUID chapterId) {
        access.mustWrite(actor, Action.READ_AWARD, right, Place.chapter(chapterId));
    }

    boolean mayWrite(Actor actor, Action right, UUID chapterId) {
        return access.may(actor, right, Place.chapter(chapterId));
    }

    Reachable reach(Actor actor, Action right) {
        return access.reach(actor, right);
    }

    /** Every one of them, or none: looking at the tree and at the memberships once. */
    void mustWriteAll(Actor actor, Action right, Collection<AwardCase> all) {
        var reach = access.reaches(actor, EnumSet.of(Action.READ_AWARD, right));
        var places = cases.places(all);
        for (var one : all) {
            if (!covers(reach, Action.READ_AWARD, places, one)) {
                throw Refusal.notFound();
            }
            if (!covers(reach, right, places, one)) {
                throw Refusal.forbidden();
            }
        }
    }

    private static boolean covers(Map<Action, Reachable> reach, Action action, Map<UUID, Place> places, AwardCase one) {
        return Objects.requireNonNull(reach.get(action)).covers(Objects.requireNonNull(places.get(one.id)));
    }

    /** The actor's own unit below which all of these are, and for which the actor has the right. */
    UUID unit(Actor actor, Action right, Set<UUID> chapterIds) {
        var tree = trees.today();
        var reach = access.reach(actor, right);
        return actor.roles().stream()
                .filter(held -> held.nodeKind() == NodeKind.CHAPTER)
                .map(Actor.Held::nodeId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(node -> reach.covers(Place.chapter(node)))
                .filter(node -> tree.subtree(node).containsAll(chapterIds))
                .findFirst()
                .orElseThrow(Refusal::forbidden);
    }
}
