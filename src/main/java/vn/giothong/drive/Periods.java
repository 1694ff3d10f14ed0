package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Formats;
import vn.giothong.web.Refusal;

/**
 * Asked before anything of a drive changes: a period whose report was accepted is locked for its unit and those below, in the tree
 * of the drive's day. Merging people and correcting a person pass; what that changes shows in the report's list of later changes.
 */
@ApplicationScoped
public class Periods {
    private final ChapterTrees trees;
    private final Clock clock;

    Periods(ChapterTrees trees, Clock clock) {
        this.trees = trees;
        this.clock = clock;
    }

    public void mustBeOpen(UUID driveId) {
        Drive drive = Drive.findById(driveId);
        mustBeOpen(drive.chapterId, drive.heldOn);
    }

    public void mustBeOpen(UUID chapterId, LocalDate day) {
        lock(chapterId, day).ifPresent(lock -> {
            var opener = opener(lock, day);
            throw Refusal.conflict(
                            "period_locked",
                            lock.period,
                            trees.on(day).name(lock.chapterId),
                            LocalDate.ofInstant(lock.lockedAt, Formats.ZONE),
                            lock.lockedBy,
                            opener)
                    .with("mayOpen", opener)
                    .with("lockedBy", lock.lockedBy)
                    .with("lockedAt", lock.lockedAt.toString())
                    .with("period", lock.period)
                    .with("documentId", lock.documentId);
        });
    }

    /** Whether a lock at, above or below the unit covers any of the days. */
    public boolean lockedWithin(UUID chapterId, LocalDate from, LocalDate to) {
        return PeriodLock.<PeriodLock>list("fromOn <= ?1 and toOn >= ?2", to, from).stream()
                .anyMatch(lock -> {
                    var day = lock.fromOn.isBefore(from) ? from : lock.fromOn;
                    return path(chapterId, day).contains(lock.chapterId)
                            || path(lock.chapterId, day).contains(chapterId);
                });
    }

    /** The unit above the locked one opens it, and the province its own. */
    private String opener(PeriodLock lock, LocalDate day) {
        var tree = trees.on(day);
        var above = tree.find(lock.chapterId).map(ChapterTree.Node::parentId).orElse(lock.chapterId);
        return tree.name(above);
    }

    /** The highest lock over the unit that no opening lifts: who may open that one opens those below it too. */
    private Optional<PeriodLock> lock(UUID chapterId, LocalDate day) {
        List<PeriodLock> locks = PeriodLock.list("fromOn <= ?1 and toOn >= ?1 order by lockedAt", day);
        if (locks.isEmpty()) {
            return Optional.empty();
        }
        var path = path(chapterId, day);
        var lifted = lifted(path, day);
        return locks.stream()
                .filter(lock -> path.contains(lock.chapterId) && path.indexOf(lock.chapterId) < lifted)
                .min(Comparator.comparing(lock -> path.indexOf(lock.chapterId)));
    }

    /** From the province down to the unit, which an ended unit's path names by the one that keeps its records. */
    private List<UUID> path(UUID chapterId, LocalDate day) {
        return Stream.concat(trees.on(day).path(chapterId).stream().map(ChapterTree.Node::id), Stream.of(chapterId))
                .distinct()
                .toList();
    }

    /** The place in the path from which on locks are lifted; its length where no opening lifts any. */
    private int lifted(List<UUID> path, LocalDate day) {
        return PeriodOpening.<PeriodOpening>list(
                        "fromOn <= ?1 and toOn >= ?1 and untilOn >= ?2", day, LocalDate.now(clock))
                .stream()
                .filter(opening -> path.contains(opening.chapterId))
                .mapToInt(opening ->
                        path.indexOf(path.contains(opening.liftsFrom) ? opening.liftsFrom : opening.chapterId))
                .min()
                .orElse(path.size());
    }
}
