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

/** Puts an uploaded file into the database in pieces and takes it out again. */
@ApplicationScoped
class Pieces {

    /** Stores the file in the caller's transaction; returns its SHA-256. */
    @Transactional(Transactional.TxType.MANDATORY)
    byte[] store(UUID listId, Path file) {
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var n = 0;
            for (var piece = in.readNBytes(IntakePiece.BYTES);
                    piece.length > 0;
                    piece = in.readNBytes(IntakePiece.BYTES)) {
                var row = new IntakePiece(listId, n++, piece);
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
                    var key = new IntakePiece.Key();
                    key.listId = listId;
                    key.n = n;
                    var piece = entities.find(IntakePiece.class, key);
                    if (piece == null) {
                        return file;
                    }
                    out.write(piece.content);
                    entities.detach(piece);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
