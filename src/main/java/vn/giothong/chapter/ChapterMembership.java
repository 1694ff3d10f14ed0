package vn.giothong.chapter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many members (hội viên) a chapter counted at the end of a year. */
@Entity
@IdClass(ChapterMembership.Key.class)
public class ChapterMembership extends PanacheEntityBase {
    @SuppressWarnings("NullAway.Init") // filled in by the mapping
    public static class Key {
        public UUID chapterId;
        public int countedYear;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.chapterId.equals(chapterId) && key.countedYear == countedYear;
        }

        @Override
        public int hashCode() {
            return Objects.hash(chapterId, countedYear);
        }
    }

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
