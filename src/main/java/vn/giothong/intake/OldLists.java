package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Encrypts at a start the lists that an earlier release stored as plain text, each in a transaction of its own. */
@ApplicationScoped
class OldLists {
    private final Json json;

    OldLists(Json json) {
        this.json = json;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        List<UUID> plain = QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery("select l.id from IntakeList l where l.encrypted = false", UUID.class)
                .getResultList());
        plain.forEach(listId -> LongTransaction.run(() -> encrypt(listId)));
    }

    private void encrypt(UUID listId) {
        var entities = Panache.getEntityManager();
        var list = entities.find(IntakeList.class, listId, LockModeType.PESSIMISTIC_WRITE);
        if (list.encrypted) {
            return;
        }
        list.encrypted = true;
        list.columnSamples = list.columnSamples == null ? null : json.masked(list.columnSamples);
        entities.flush();
        for (int n = 0; encryptPiece(listId, n); n++) {
            entities.clear();
        }
        for (int from = 0; encryptRows(listId, from); from += Matching.BATCH) {
            entities.flush();
            entities.clear();
        }
    }

    private boolean encryptPiece(UUID listId, int n) {
        IntakePiece piece = IntakePiece.findById(new IntakePiece.Key(listId, n));
        if (piece != null) {
            piece.content = json.vault().seal(piece.content, listId);
            Panache.getEntityManager().flush();
        }
        return piece != null;
    }

    private boolean encryptRows(UUID listId, int after) {
        List<IntakeRow> rows =
                IntakeRow.list("listId = ?1 and n > ?2 and n <= ?3", listId, after, after + Matching.BATCH);
        rows.forEach(row -> row.reading = json.vault().seal(row.reading, listId));
        return !rows.isEmpty();
    }
}
