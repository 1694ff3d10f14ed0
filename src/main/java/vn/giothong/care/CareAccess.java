package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/** Whose teams and visits somebody may see and change, within the caller's transaction. */
@ApplicationScoped
class CareAccess {
    private final Access access;
    private final ChapterTrees trees;

    CareAccess(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    CareTeam readable(Actor actor, UUID teamId) {
        CareTeam team = CareTeam.<CareTeam>findByIdOptional(teamId).orElseThrow(Refusal::notFound);
        access.mustRead(actor, Action.READ_CARE_FIGURES, team.place());
        if (!access.may(actor, Action.READ_CARE, team.place())) {
            throw Refusal.forbidden();
        }
        return team;
    }

    CareTeam writable(Actor actor, UUID teamId) {
        var team = readable(actor, teamId);
        if (!access.may(actor, Action.WRITE_CARE, team.place())) {
            throw Refusal.forbidden();
        }
        return team;
    }

    boolean may(Actor actor, Action action, CareTeam team) {
        return access.may(actor, action, team.place());
    }

    /** What a query of the actor may find, of a chapter and those below it where one is given. */
    CareScope scope(Actor actor, Action action, @Nullable UUID chapterId) {
        access.mustHold(actor, action);
        var reach = access.reach(actor, action);
        if (chapterId == null) {
            return new CareScope(reach, null);
        }
        if (!ofOwnTeam(reach, chapterId)) {
            access.mustRead(actor, action, Place.chapter(chapterId));
        }
        return new CareScope(reach, trees.today().subtree(chapterId));
    }

    /** Whoever leads a team finds that team, and no other, under its own chapter. */
    private static boolean ofOwnTeam(Reachable reach, UUID chapterId) {
        return !reach.teamIds().isEmpty()
                && CareTeam.count("id in ?1 and chapterId = ?2", reach.teamIds(), chapterId) > 0;
    }

    /**
     * The chapter that was asked for, or the highest in reach, as it stood on the day of the tree; as it stands today where it did
     * not then. Not for one who sees a team alone.
     */
    ChapterTree.Node root(Actor actor, Action action, @Nullable UUID chapterId, ChapterTree tree) {
        access.mustHold(actor, action);
        var today = trees.today();
        if (chapterId != null) {
            access.mustRead(actor, action, Place.chapter(chapterId));
            return tree.find(chapterId).or(() -> today.find(chapterId)).orElseThrow(Refusal::notFound);
        }
        var reach = access.reach(actor, action);
        return Stream.concat(today.roots().stream(), today.all().stream())
                .filter(node -> reach.everything() || reach.chapterIds().contains(node.id()))
                .findFirst()
                .map(node -> tree.find(node.id()).orElse(node))
                .orElseThrow(Refusal::forbidden);
    }
}
