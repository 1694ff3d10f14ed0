package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.club.Club;
import vn.giothong.web.Texts;

/** What the forms about drives offer: only what the one who fills them in may use. */
@ApplicationScoped
class DriveOptions {
    private static final String DEEPER = "– ";
    private static final UUID NONE = new UUID(0, 0);

    /** Everything the form of a plan offers. */
    public record Choices(
            List<DriveOption> chapters,
            List<DriveOption> clubs,
            List<DriveOption> collectors,
            List<DriveOption> campaigns,
            List<DriveOption> communes) {
        /** Also what a draft has already and its editor could not have chosen: a form that leaves it out would take it away. */
        Choices with(DriveView draft) {
            var commune = draft.communeId();
            var shown = clubs;
            for (var club : draft.clubs()) {
                shown = and(shown, club.id(), club.name());
            }
            return new Choices(
                    and(chapters, draft.chapterId(), draft.chapterName()),
                    shown,
                    and(collectors, draft.collectorId(), draft.collectorName()),
                    campaigns,
                    commune == null ? communes : and(communes, commune, draft.communeName()));
        }

        private static List<DriveOption> and(List<DriveOption> offered, UUID id, String name) {
            var value = id.toString();
            return offered.stream().anyMatch(option -> option.value().equals(value))
                    ? offered
                    : Stream.concat(offered.stream(), Stream.of(new DriveOption(value, name)))
                            .toList();
        }
    }

    private final DriveHosts hosts;
    private final Access access;
    private final ChapterTrees trees;

    DriveOptions(DriveHosts hosts, Access access, ChapterTrees trees) {
        this.hosts = hosts;
        this.access = access;
        this.trees = trees;
    }

    @Transactional
    Choices plan(Actor actor, String language) {
        var chapters = hosts.hosts(actor);
        return new Choices(
                chapters.stream().map(DriveOptions::option).toList(),
                hosts.clubs(actor).stream()
                        .map(club -> new DriveOption(club.id.toString(), club.name))
                        .toList(),
                Collector.<Collector>list("closedOn is null order by name").stream()
                        .map(one -> new DriveOption(one.id.toString(), one.name))
                        .toList(),
                Campaign.<Campaign>list("order by code").stream()
                        .map(one -> new DriveOption(one.code, one.name(language.equals("vi"))))
                        .toList(),
                communes(chapters));
    }

    private List<DriveOption> communes(List<ChapterTree.Node> chapters) {
        var tree = trees.today();
        Set<UUID> near = chapters.stream()
                .flatMap(host -> tree.subtree(tree.area(host.id())).stream())
                .collect(Collectors.toSet());
        return inOrder(tree, node -> node.level() == Level.COMMUNE && near.contains(node.id()), false);
    }

    /** The chapters by which the actor may narrow a list, each below the one it hangs under. */
    @Transactional
    List<DriveOption> readable(Actor actor) {
        var reach = access.reach(actor, Action.READ_DRIVE);
        return inOrder(
                trees.today(), node -> reach.everything() || reach.chapterIds().contains(node.id()), true);
    }

    /** The club by which a list is narrowed, where the actor may know it. */
    @Transactional
    List<DriveOption> club(Actor actor, @Nullable UUID clubId) {
        return Club.<Club>findByIdOptional(clubId == null ? NONE : clubId).stream()
                .filter(club -> access.may(actor, Action.READ_CLUB, Place.club(club.id, club.chapterId)))
                .map(club -> new DriveOption(club.id.toString(), club.name))
                .toList();
    }

    List<DriveOption> states(String language) {
        return Arrays.stream(Drive.State.values())
                .map(state -> new DriveOption(state.name(), Texts.text(language, "driveState_" + state)))
                .toList();
    }

    private static DriveOption option(ChapterTree.Node node) {
        return new DriveOption(node.id().toString(), node.name());
    }

    private static List<DriveOption> inOrder(ChapterTree tree, Predicate<ChapterTree.Node> wanted, boolean indented) {
        var found = new ArrayList<DriveOption>();
        tree.roots().forEach(root -> add(tree, root, "", wanted, indented, found));
        return found;
    }

    private static void add(
            ChapterTree tree,
            ChapterTree.Node node,
            String indent,
            Predicate<ChapterTree.Node> wanted,
            boolean indented,
            List<DriveOption> found) {
        var shown = wanted.test(node);
        if (shown) {
            found.add(new DriveOption(node.id().toString(), indent + node.name()));
        }
        var deeper = shown && indented ? indent + DEEPER : indent;
        tree.children(node.id()).forEach(child -> add(tree, child, deeper, wanted, indented, found));
    }
}
