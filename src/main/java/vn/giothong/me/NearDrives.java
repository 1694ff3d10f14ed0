package vn.giothong.me;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donation.OwnFile;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;

/** The drives ahead of a donor, those of the own commune first, then those of the own district. */
@ApplicationScoped
class NearDrives {
    private static final int WEEKS = 8;
    private static final int MOST = 30;

    /** An approved drive ahead; how near it is goes from 0, the own commune, to 2. */
    record Near(
            UUID id,
            String name,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
            @JsonFormat(pattern = "HH:mm") LocalTime endsAt,
            String venue,
            String place,
            int distance) {}

    private final OwnFile own;
    private final ChapterTrees trees;
    private final Clock clock;

    NearDrives(OwnFile own, ChapterTrees trees, Clock clock) {
        this.own = own;
        this.trees = trees;
        this.clock = clock;
    }

    @Transactional
    List<Near> of(Actor actor) {
        var donor = own.donor(actor);
        var today = LocalDate.now(clock);
        var tree = trees.today();
        return Panache.getEntityManager()
                .createQuery(
                        "from Drive d where d.state = ?1 and d.heldOn >= ?2 and d.heldOn <= ?3 order by d.heldOn, d.startsAt, d.id",
                        Drive.class)
                .setParameter(1, Drive.State.APPROVED)
                .setParameter(2, today)
                .setParameter(3, today.plusWeeks(WEEKS))
                .getResultStream()
                .map(drive -> near(tree, donor, drive))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST)
                .toList();
    }

    private static Near near(ChapterTree tree, Donor donor, Drive drive) {
        var place = drive.communeId == null ? drive.chapterId : drive.communeId;
        return new Near(
                drive.id,
                drive.name,
                drive.heldOn,
                drive.startsAt,
                drive.endsAt,
                drive.venue,
                tree.name(place),
                distance(tree, donor.chapterId, place));
    }

    private static int distance(ChapterTree tree, UUID home, UUID place) {
        if (home.equals(place)) {
            return 0;
        }
        return tree.area(home).equals(tree.area(place)) ? 1 : 2;
    }
}
