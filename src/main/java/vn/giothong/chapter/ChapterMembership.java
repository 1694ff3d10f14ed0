package vn.giothong.chapter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many members (hội viên) a chapter counted at the end of a year. */
@Entity
@IdClass(ChapterMembership.Key.class)
public class ChapterMembership extends PanacheEntityBase {
    public record Key(UUID chapterId, int countedYear) {}

    @Id
    public UUID chapterId;

    @Id
    public int countedYear;

    public int members;

    protected ChapterMembership() {}

    public ChapterMembership(UUID chapterId, int countedYear, int members) {
        this.chapterId = chapterId;
        this.countedYear = countedYear;
        this.members = members;
    }

    public static List<ChapterMembership> of(UUID chapterId) {
        return list("chapterId = ?1 order by countedYear desc", chapterId);
    }

    public static @Nullable ChapterMembership in(UUID chapterId, int year) {
        return find("chapterId = ?1 and countedYear = ?2", chapterId, year).firstResult();
    }
}
