package vn.giothong.chapter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.person.PersonName;

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

    /** The first version of a chapter inside another that is no administrative area: a school's, an agency's, the army's. */
    public ChapterVersion(
            UUID chapterId, String code, String name, ChapterKind kind, UUID parentId, LocalDate validFrom) {
        this.chapterId = chapterId;
        this.code = code;
        this.name = name;
        this.foldedName = PersonName.fold(name);
        this.level = Level.SUB;
        this.kind = kind;
        this.parentId = parentId;
        this.validFrom = validFrom;
    }

    /** Every day on which something began or ended in the tree, in order. */
    public static List<LocalDate> changes() {
        return ChapterVersion.<ChapterVersion>listAll().stream()
                .flatMap(version ->
                        Stream.of(Optional.ofNullable(version.validFrom), Optional.ofNullable(version.validTo)))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the code is another chapter's on or after the day. */
    public static boolean codeTaken(String code, LocalDate from) {
        return count("code = ?1 and (validTo is null or validTo > ?2)", code, from) > 0;
    }

    /** How many versions bear a code that begins like this. */
    public static long coded(String prefix) {
        return count("code like ?1", prefix + "%");
    }

    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }

    static List<ChapterVersion> on(LocalDate day) {
        return list("(validFrom is null or validFrom <= ?1) and (validTo is null or validTo > ?1)", day);
    }

    /** The versions that had ended by the day, a chapter's last one after its earlier ones. */
    static List<ChapterVersion> endedBy(LocalDate day) {
        return list("validTo <= ?1 order by validTo", day);
    }

    /** Everything the chapter ever was, oldest first. */
    public static List<ChapterVersion> of(UUID chapterId) {
        return list("chapterId = ?1 order by validFrom nulls first", chapterId);
    }
}
