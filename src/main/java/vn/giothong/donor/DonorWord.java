package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** A word of a donor's name without diacritics, by which the donor is found whatever the order of the words. */
@Entity
@IdClass(DonorWord.Key.class)
class DonorWord extends PanacheEntityBase {
    private static final int LONGEST = 30;

    @SuppressWarnings("NullAway.Init") // filled in by the mapping
    static class Key {
        public String word;
        public UUID donorId;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.word.equals(word) && key.donorId.equals(donorId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(word, donorId);
        }
    }

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
