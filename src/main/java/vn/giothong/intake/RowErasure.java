package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.intake.reading.ReadOutcome;
import vn.giothong.intake.reading.ReadRow;

/**
 * Takes people out of the rows of lists: what a row says of its drive stays, whom it was about does not, and it makes no record
 * again. The files themselves go: such a list cannot be read again by other columns.
 */
@ApplicationScoped
public class RowErasure {
    private final Json json;

    RowErasure(Json json) {
        this.json = json;
    }

    /** Forgets the donors in every list, in the caller's transaction. */
    public void forgetIn(Collection<UUID> donorIds) {
        if (donorIds.isEmpty()) {
            return;
        }
        var lists = new HashSet<UUID>();
        var theirs = new ArrayList<IntakeRow>(IntakeRow.list("donorId in ?1", donorIds));
        for (var row : List.copyOf(theirs)) {
            theirs.addAll(IntakeRow.list("listId = ?1 and repeatOf = ?2 and resolution is null", row.listId, row.n));
        }
        for (var row : theirs) {
            row.reading = json.seal(row.listId, without(json.row(row)));
            row.resolution = IntakeRow.Resolution.SKIPPED;
            row.resolutionReason = null;
            row.matchedBy = null;
            row.grade = null;
            row.candidates = null;
            lists.add(row.listId);
        }
        lists.forEach(this::forgetFile);
        donorIds.forEach(this::forgetCandidate);
    }

    /** The people of a file are in it as it was sent; the rows that were read of it are enough. */
    private void forgetFile(UUID listId) {
        IntakePiece.delete("listId", listId);
        IntakeList list = IntakeList.findById(listId);
        list.columnSamples = null;
    }

    private void forgetCandidate(UUID donorId) {
        for (var row : IntakeRow.<IntakeRow>list("candidates like ?1", "%" + donorId + "%")) {
            var left = json.candidates(row.candidates).stream()
                    .filter(candidate -> !candidate.donorId().equals(donorId))
                    .toList();
            row.candidates = left.isEmpty() ? null : json.write(left);
        }
        Panache.getEntityManager().flush();
    }

    private static ReadRow without(ReadRow row) {
        var said = row.outcome();
        var outcome = new ReadOutcome(
                said.outcome(), said.component(), said.volumeMl(), said.bagNumber(), null, null, null, null);
        return new ReadRow(
                row.n(),
                row.sheet(),
                row.sheetRow(),
                Map.of(),
                Set.of(),
                Map.of(),
                null,
                null,
                outcome,
                List.of(),
                null,
                row.repeatOf());
    }
}
