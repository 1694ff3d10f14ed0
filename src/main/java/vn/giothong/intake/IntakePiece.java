package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of an uploaded file, small enough for any server; in the database, so that any replica may read on. */
@Entity
@IdClass(IntakePiece.Key.class)
public class IntakePiece extends PanacheEntityBase {
    static final int BYTES = 512 * 1024;

    @SuppressWarnings("NullAway.Init") // filled in by the mapping
    public static class Key {
        public UUID listId;
        public int n;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.listId.equals(listId) && key.n == n;
        }

        @Override
        public int hashCode() {
            return Objects.hash(listId, n);
        }
    }

    @Id
    public UUID listId;

    @Id
    public int n;

    public byte[] content;

    protected IntakePiece() {}

    IntakePiece(UUID listId, int n, byte[] content) {
        this.listId = listId;
        this.n = n;
        this.content = content;
    }
}
