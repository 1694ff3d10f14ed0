package vn.giothong.report;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.database.BaseEntity;

/** A round of a year (đợt), with its days, for a unit and those below it. */
@Entity
class TargetRound extends BaseEntity {
    int year;
    int round;
    UUID chapterId;
    String name;
    LocalDate fromOn;
    LocalDate toOn;
    UUID setBy;
    Instant setAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected TargetRound() {}

    @SuppressWarnings("NullAway.Init") // whoever sets it fills in the rest before it is stored
    TargetRound(int year, int round, UUID chapterId) {
        this.year = year;
        this.round = round;
        this.chapterId = chapterId;
    }

    /** Those of the nearest unit at or above that has any, in their order. */
    static List<TargetRound> of(ChapterTree tree, UUID chapterId, int year) {
        var path = tree.path(chapterId);
        for (int i = path.size() - 1; i >= 0; i--) {
            List<TargetRound> found = ofUnit(path.get(i).id(), year);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    static List<TargetRound> ofUnit(UUID chapterId, int year) {
        return list("chapterId = ?1 and year = ?2 order by round", chapterId, year);
    }
}
