package vn.giothong.today;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.DriveClub;
import vn.giothong.intake.IntakeList;

/** The lists from outside that somebody has to look at: columns to name, rows to resolve, a list to apply. */
@ApplicationScoped
class WaitingLists {
    private static final int MOST = 200;
    private static final Set<IntakeList.State> OPEN = Set.of(IntakeList.State.NEEDS_COLUMNS, IntakeList.State.READY);

    private record Row(
            UUID listId,
            IntakeList.State state,
            Instant since,
            UUID driveId,
            String code,
            String name,
            UUID chapterId,
            UUID collectorId,
            LocalDate date) {}

    private final Access access;
    private final ChapterTrees trees;

    WaitingLists(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    @Transactional
    List<Work> of(Actor actor) {
        var handled = access.reach(actor, Action.HANDLE_LIST);
        var applied = access.reach(actor, Action.APPLY_LIST);
        if (handled.nothing() && applied.nothing()) {
            return List.of();
        }
        var tree = trees.today();
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select l.id, l.state, l.uploadedAt, d.id, d.code, d.name, d.chapterId, d.collectorId, d.heldOn"
                                + " from IntakeList l, Drive d where d.id = l.driveId and l.state in ?1 order by l.uploadedAt, l.id",
                        Row.class)
                .setParameter(1, OPEN)
                .setMaxResults(MOST)
                .getResultList();
        var clubs = DriveClub.clubsOf(rows.stream().map(Row::driveId).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> {
                    var place = Place.drive(
                            row.chapterId(), clubs.getOrDefault(row.driveId(), List.of()), row.collectorId());
                    return handled.covers(place) || (row.state() == IntakeList.State.READY && applied.covers(place));
                })
                .map(row -> new Work(
                        "LIST_TO_HANDLE",
                        row.code(),
                        row.name(),
                        tree.name(row.chapterId()),
                        row.date(),
                        row.since(),
                        "/drives/" + row.code() + "/lists/" + row.listId()))
                .toList();
    }
}
