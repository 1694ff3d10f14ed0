package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Puts an uploaded file into the database in encrypted pieces and takes it out again. */
@ApplicationScoped
class Pieces {
    private final Json json;

    Pieces(Json json) {
        this.json = json;
    }

    /** Stores the file in the caller's transaction; returns its SHA-256. */
    @Transactional(Transactional.TxType.MANDATORY)
    byte[] store(UUID listId, Path file) {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var n = 0;
            for (var piece = in.readNBytes(IntakePiece.BYTES);
                    piece.length > 0;
                    piece = in.readNBytes(IntakePiece.BYTES)) {
                var row = new IntakePiece(listId, n++, json.vault().seal(piece, listId));
                row.persistAndFlush();
                Panache.getEntityManager().detach(row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** A temporary file with the content of the list; whoever asks for it deletes it. */
    @Transactional
    Path fetch(UUID listId) {
        try {
            var file = Files.createTempFile("giothong-list", ".tmp");
            var entities = Panache.getEntityManager();
            try (var out = Files.newOutputStream(file)) {
                for (var n = 0; ; n++) {
                    var piece = entities.find(IntakePiece.class, new IntakePiece.Key(listId, n));
                    if (piece == null) {
                        return file;
                    }
                    out.write(json.vault().open(piece.content, listId));
                    entities.detach(piece);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
