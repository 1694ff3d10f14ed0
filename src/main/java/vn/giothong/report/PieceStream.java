package vn.giothong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** Writes a file into the database piece by piece, each in a transaction of its own, so that none of it need lie in memory. */
final class PieceStream extends OutputStream {
    private final UUID exportId;
    private final ByteBuffer buffer = ByteBuffer.allocate(FigureExportPiece.BYTES);
    private int pieces;

    private PieceStream(UUID exportId) {
        this.exportId = exportId;
    }

    /** Begins anew, whatever an earlier try left. */
    static PieceStream of(UUID exportId) {
        QuarkusTransaction.requiringNew().run(() -> FigureExportPiece.delete("exportId", exportId));
        return new PieceStream(exportId);
    }

    @Override
    public void write(int one) {
        buffer.put((byte) one);
        if (!buffer.hasRemaining()) {
            store();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var at = offset;
        while (at < offset + length) {
            var some = Math.min(buffer.remaining(), offset + length - at);
            buffer.put(bytes, at, some);
            at += some;
            if (!buffer.hasRemaining()) {
                store();
            }
        }
    }

    private void store() {
        var content = Arrays.copyOf(buffer.array(), buffer.position());
        var n = pieces++;
        QuarkusTransaction.requiringNew().run(() -> new FigureExportPiece(exportId, n, content).persist());
        buffer.clear();
    }

    @Override
    public void close() {
        if (buffer.position() > 0) {
            store();
        }
    }

    static void copy(UUID exportId, OutputStream out) throws IOException {
        for (var n = 0; ; n++) {
            var key = new FigureExportPiece.Key(exportId, n);
            var piece = QuarkusTransaction.requiringNew()
                    .call(() -> FigureExportPiece.<FigureExportPiece>findByIdOptional(key));
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get().content);
        }
    }
}
