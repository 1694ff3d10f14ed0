package vn.giothong.chapter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What a chapter was from one day (null: older than the records) until before another (null: still). */
@Entity
public class ChapterVersion extends BaseEntity {
    public UUID chapterId;
    public String code;
    public String name;
    public String foldedName;

    @Enumerated(EnumType.STRING)
    public Level level;

    @Enumerated(EnumType.STRING)
    public ChapterKind kind;

    public @Nullable UUID parentId;
    public @Nullable LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public @Nullable String legalBasis;

    protected ChapterVersion() {}

    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }

    static List<ChapterVersion> on(LocalDate day) {
        return list("(validFrom is null or validFrom <= ?1) and (validTo is null or validTo > ?1)", day);
    }

    /** Everything the chapter ever was, oldest first. */
    public static List<ChapterVersion> of(UUID chapterId) {
        return list("chapterId = ?1 order by validFrom nulls first", chapterId);
    }
}
