package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.club.Club;
import vn.giothong.web.Refusal;

/** Who may hold a drive where: an officer at the own chapter, a club's coordinator at the chapter that manages the club or above it. */
@ApplicationScoped
class DriveHosts {
    private final Access access;
    private final ChapterTrees trees;

    DriveHosts(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    /**
     * The clubs of the drive; where a coordinator names none, the own clubs that the host is above of. A host that the drive has
     * already may stay with any of the own clubs.
     */
    List<UUID> clubs(Actor actor, UUID hostId, LocalDate day, List<UUID> named, @Nullable UUID before) {
        var host = find(hostId, day).orElseThrow(() -> Refusal.at("chapterId", "drive_host_unknown"));
        var known = known(named);
        if (access.may(actor, Action.WRITE_DRIVE, Place.chapter(host.id()))
                || (hostId.equals(before) && named.stream().anyMatch(ownIds(actor)::contains))) {
            return named;
        }
        var own = own(actor, named.isEmpty() ? ownClubs(actor) : known, host.id());
        if (own.isEmpty()) {
            throw Refusal.forbidden();
        }
        return named.isEmpty() ? own : named;
    }

    private static List<Club> known(List<UUID> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        List<Club> known = Club.list("id in ?1 and closedOn is null", named);
        if (known.size() != named.size()) {
            throw Refusal.at("clubIds", "drive_club_unknown");
        }
        return known;
    }

    private List<UUID> own(Actor actor, Collection<Club> clubs, UUID hostId) {
        var tree = trees.today();
        var reach = ownIds(actor);
        return clubs.stream()
                .filter(club -> reach.contains(club.id))
                .filter(club -> tree.path(club.chapterId).stream()
                        .anyMatch(node -> node.id().equals(hostId)))
                .map(club -> club.id)
                .toList();
    }

    private Set<UUID> ownIds(Actor actor) {
        return access.reach(actor, Action.WRITE_DRIVE).clubIds();
    }

    List<Club> ownClubs(Actor actor) {
        var own = ownIds(actor);
        return own.isEmpty() ? List.of() : Club.list("id in ?1 and closedOn is null order by name", own);
    }

    /** The chapters at which the actor may hold a drive today, the nearest first: that is where most are held. */
    List<ChapterTree.Node> hosts(Actor actor) {
        var tree = trees.today();
        var own = access.reach(actor, Action.WRITE_DRIVE).chapterIds();
        var above = ownClubs(actor).stream()
                .flatMap(club -> tree.path(club.chapterId).stream())
                .map(ChapterTree.Node::id)
                .toList();
        return tree.all().stream()
                .filter(node -> own.contains(node.id()) || above.contains(node.id()))
                .sorted(Comparator.comparing(ChapterTree.Node::level).reversed())
                .toList();
    }

    /** The clubs that may take part: one's own, or those under the chapters one holds. */
    List<Club> clubs(Actor actor) {
        var reach = access.reach(actor, Action.READ_CLUB);
        if (reach.nothing()) {
            return List.of();
        }
        return Club.<Club>list("closedOn is null order by name").stream()
                .filter(club -> reach.everything()
                        || reach.clubIds().contains(club.id)
                        || reach.chapterIds().contains(club.chapterId))
                .toList();
    }

    /** The unit on the day, or as it is today: a late entry may belong to a successor. */
    Optional<ChapterTree.Node> find(UUID chapterId, LocalDate day) {
        return trees.on(day).find(chapterId).or(() -> trees.today().find(chapterId));
    }

    Optional<ChapterTree.Node> commune(UUID chapterId, LocalDate day) {
        return trees.on(day).above(chapterId, Level.COMMUNE).or(() -> trees.today()
                .above(chapterId, Level.COMMUNE));
    }
}
