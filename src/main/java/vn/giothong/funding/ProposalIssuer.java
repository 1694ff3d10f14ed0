package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.document.Letterhead;

/**
 * Finds the Red Cross that proposes: the province of whoever makes the proposal, also where a nation stands above it, for each has a
 * register of its own.
 */
@ApplicationScoped
class ProposalIssuer {
    private final Access access;
    private final ChapterTrees trees;

    ProposalIssuer(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    ProposalContent.Issuer of(Actor actor, LocalDate day) {
        var tree = trees.on(day);
        var unit = actor.roles().stream()
                .filter(held -> held.nodeKind() == NodeKind.CHAPTER && held.nodeId() != null)
                .map(held -> Objects.requireNonNull(held.nodeId()))
                .filter(node -> access.may(actor, Action.WRITE_FUNDING, Place.chapter(node)))
                .map(node -> province(tree, node))
                .findFirst()
                .orElseGet(() -> first(tree));
        return new ProposalContent.Issuer(unit, Letterhead.redCross(tree, unit));
    }

    private static UUID province(ChapterTree tree, UUID node) {
        return tree.above(node, Level.PROVINCE).map(ChapterTree.Node::id).orElse(node);
    }

    private static UUID first(ChapterTree tree) {
        return tree.all().stream()
                .filter(node -> node.level() == Level.PROVINCE)
                .findFirst()
                .orElseGet(() -> tree.roots().get(0))
                .id();
    }
}
