package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Refusal;

/**
 * The one policy: pages, API and jobs ask it alike. Nothing is allowed that no active role gives. A record that may not be read
 * does not exist for the reader (404); one that may be read but not written is refused (403). Rights go by today's tree; the
 * records of a unit that has ended belong to the one that goes on in its place.
 */
@ApplicationScoped
public class Access {
    private final ChapterTrees trees;
    private final Nodes nodes;

    Access(ChapterTrees trees, Nodes nodes) {
        this.trees = trees;
        this.nodes = nodes;
    }

    public boolean may(Actor actor, Action action, Place place) {
        return reach(actor, action).covers(place);
    }

    /** The actor reads the record, or it is not there. */
    public void mustRead(Actor actor, Action action, Place place) {
        if (!may(actor, action, place)) {
            throw Refusal.notFound();
        }
    }

    /** The actor writes the record; one who may at least read it is told so, for others it is not there. */
    public void mustWrite(Actor actor, Action reading, Action writing, Place place) {
        mustRead(actor, reading, place);
        if (!may(actor, writing, place)) {
            throw Refusal.forbidden();
        }
    }

    /** The actor holds the action somewhere, whatever the place. */
    public void mustHold(Actor actor, Action action) {
        if (reach(actor, action).nothing()) {
            throw Refusal.forbidden();
        }
    }

    /** What the actor reaches with the action, for scoping a query. */
    public Reachable reach(Actor actor, Action action) {
        return reach(actor, action, today());
    }

    /** The same for several actions, looking at the tree once. */
    public Map<Action, Reachable> reaches(Actor actor, Set<Action> actions) {
        var tree = today();
        var reaches = new EnumMap<Action, Reachable>(Action.class);
        actions.forEach(action -> reaches.put(action, reach(actor, action, tree)));
        return reaches;
    }

    /** The tree of today, read when it is first asked for, and once. */
    private Supplier<ChapterTree> today() {
        var read = new ArrayList<ChapterTree>(1);
        return () -> {
            if (read.isEmpty()) {
                read.add(trees.today());
            }
            return read.get(0);
        };
    }

    private Reachable reach(Actor actor, Action action, Supplier<ChapterTree> tree) {
        var chapters = new HashSet<UUID>();
        var clubs = new HashSet<UUID>();
        var collectors = new HashSet<UUID>();
        var teams = new HashSet<UUID>();
        var everything = false;
        for (var held : actor.roles()) {
            var reach = Rights.reach(held.role(), action).orElse(null);
            if (reach == null) {
                continue;
            }
            var node = held.nodeId();
            if (reach == Reach.ALL) {
                everything = true;
            } else if (node != null) {
                switch (held.nodeKind()) {
                    case CHAPTER -> chapters.addAll(covered(tree.get(), node, held.subtree() ? reach : Reach.OWN));
                    case CLUB -> clubs.add(node);
                    case COLLECTOR -> collectors.add(node);
                    case TEAM -> {
                        if (reach == Reach.HOME) {
                            nodes.home(node)
                                    .ifPresent(
                                            home -> chapters.addAll(tree.get().itself(home)));
                        } else {
                            teams.add(node);
                        }
                    }
                    case SYSTEM -> {}
                }
            }
        }
        var ownRecord = action == Action.READ_DONOR || action == Action.READ_DEFERRAL_REASON;
        var self = ownRecord && actor.has(Role.DONOR) ? actor.donorId() : null;
        return new Reachable(everything, chapters, clubs, collectors, teams, self);
    }

    private static Set<UUID> covered(ChapterTree tree, UUID node, Reach reach) {
        if (reach == Reach.OWN) {
            return tree.itself(node);
        }
        var covered = tree.subtree(node);
        if (reach == Reach.BELOW) {
            covered.removeAll(tree.itself(node));
        }
        return covered;
    }
}
