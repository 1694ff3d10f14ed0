package vn.giothong.chapter;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** One chapter, or a part of it, went on in another: merged, split, or its whole range of people taken over. */
@Entity
public class ChapterSuccession extends BaseEntity {
    public UUID fromId;
    public UUID toId;
    public String relation;
    public LocalDate happenedOn;
    public @Nullable String legalBasis;

    protected ChapterSuccession() {}

    public static List<ChapterSuccession> from(UUID chapterId) {
        return list("fromId = ?1 order by happenedOn, id", chapterId);
    }

    public static List<ChapterSuccession> to(UUID chapterId) {
        return list("toId = ?1 order by happenedOn, id", chapterId);
    }

    /** Everything that had happened by the day, in order. */
    public static List<ChapterSuccession> until(LocalDate day) {
        return list("happenedOn <= ?1 order by happenedOn, id", day);
    }
}
