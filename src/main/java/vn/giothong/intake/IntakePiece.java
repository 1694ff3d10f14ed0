package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A piece of an uploaded file, encrypted, small enough for any server; in the database, so that any replica may read on. */
@Entity
@IdClass(IntakePiece.Key.class)
public class IntakePiece extends PanacheEntityBase {
    static final int BYTES = 512 * 1024;

    public record Key(UUID listId, int n) {}

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
