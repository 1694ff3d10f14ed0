package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.reading.ReadRow;

/**
 * Whom the rows of a list were about before it is read again: a person whom the list had brought before it was undone comes back
 * as the same record, with the same line.
 */
final class FormerRows {
    private record Place(String sheet, int sheetRow) {}

    /** A row that was about a donor. */
    record Former(
            String sheet,
            int sheetRow,
            UUID donorId,
            String foldedName,
            @Nullable UUID lineId) {}

    private final Map<Place, Former> rows = new HashMap<>();

    private FormerRows() {}

    static FormerRows of(UUID listId) {
        var former = new FormerRows();
        Panache.getEntityManager()
                .createQuery(
                        "select r.sheet, r.sheetRow, d.id, d.foldedName, r.lineId from IntakeRow r, Donor d"
                                + " where r.listId = ?1 and d.id = r.donorId",
                        Former.class)
                .setParameter(1, listId)
                .getResultList()
                .forEach(row -> former.rows.put(new Place(row.sheet(), row.sheetRow()), row));
        return former;
    }

    void bringBack(IntakeRow row, ReadRow read) {
        var former = rows.get(new Place(row.sheet, row.sheetRow));
        if (former == null) {
            return;
        }
        var person = read.person();
        if (row.state == IntakeRow.State.NEW
                && person != null
                && person.name().folded().equals(former.foldedName())) {
            row.donorId = former.donorId();
        }
        if (former.donorId().equals(row.donorId)) {
            row.lineId = former.lineId();
        }
    }
}
