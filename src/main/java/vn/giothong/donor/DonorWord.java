package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.giothong.chapter.Chapter;

/** A word of a donor's name without diacritics, by which the donor is found whatever the order of the words. */
@Entity
@IdClass(DonorWord.Key.class)
public class DonorWord extends PanacheEntityBase {
    private static final int LONGEST = 30;

    record Key(UUID areaId, String word, String sortName, UUID donorId) {}

    @Id
    public UUID areaId;

    @Id
    public String word;

    @Id
    public String sortName;

    @Id
    public UUID donorId;

    public UUID chapterId;
    public String foldedName;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected DonorWord() {}

    private DonorWord(UUID areaId, String word, Donor donor) {
        this.areaId = areaId;
        this.word = word;
        this.sortName = donor.sortName;
        this.donorId = donor.id;
        this.chapterId = donor.chapterId;
        this.foldedName = donor.foldedName;
    }

    /** A word as it is stored: no longer than its column. */
    static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    /** The words of a folded name, each once. */
    public static List<String> of(String foldedName) {
        return Arrays.stream(foldedName.split(" ", -1))
                .map(DonorWord::cut)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    static void store(Donor donor) {
        var area = Chapter.areaOf(donor.chapterId);
        of(donor.foldedName).forEach(word -> new DonorWord(area, word, donor).persist());
    }

    static void replace(Donor donor) {
        delete("donorId", donor.id);
        store(donor);
    }
}
