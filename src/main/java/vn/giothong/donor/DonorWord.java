package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import vn.giothong.person.PersonName;

/** A word of a donor's name without diacritics, by which the donor is found whatever the order of the words. */
@Entity
@IdClass(DonorWord.Key.class)
class DonorWord extends PanacheEntityBase {
    private static final int LONGEST = 30;

    record Key(String word, UUID donorId) {}

    @Id
    public String word;

    @Id
    public UUID donorId;

    protected DonorWord() {}

    private DonorWord(String word, UUID donorId) {
        this.word = word;
        this.donorId = donorId;
    }

    /** A word as it is stored: no longer than its column. */
    static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }

    static void store(UUID donorId, PersonName name) {
        name.words().stream()
                .map(DonorWord::cut)
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> new DonorWord(word, donorId).persist());
    }

    static void replace(UUID donorId, PersonName name) {
        delete("donorId", donorId);
        store(donorId, name);
    }
}
