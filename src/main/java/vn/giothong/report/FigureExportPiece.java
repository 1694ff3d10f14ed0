package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;

/** A piece of a file, small enough for any server; in the database, so that any replica may hand it out. */
@Entity
@IdClass(FigureExportPiece.Key.class)
class FigureExportPiece extends PanacheEntityBase {
    static final int BYTES = 512 * 1024;

    record Key(UUID exportId, int n) {}

    @Id
    UUID exportId;

    @Id
    int n;

    byte[] content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FigureExportPiece() {}

    FigureExportPiece(UUID exportId, int n, byte[] content) {
        this.exportId = exportId;
        this.n = n;
        this.content = content;
    }
}
