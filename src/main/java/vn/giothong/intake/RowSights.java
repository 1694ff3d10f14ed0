package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.CandidateSight;
import vn.giothong.drive.Drive;

/** Asks what a reader may know of the donors behind rows: of those of the host's district, and of those whom the list brought. */
@ApplicationScoped
class RowSights {
    private final CandidateSight sight;
    private final ChapterTrees trees;
    private final Json json;

    RowSights(CandidateSight sight, ChapterTrees trees, Json json) {
        this.sight = sight;
        this.trees = trees;
        this.json = json;
    }

    RowSight of(Actor actor, IntakeList list, Drive drive, Collection<IntakeRow> rows) {
        var tree = trees.today();
        var donors = new HashSet<UUID>();
        var onTheDrive = new HashSet<UUID>();
        for (var row : rows) {
            json.candidates(row.candidates).forEach(candidate -> donors.add(candidate.donorId()));
            if (row.donorId != null) {
                donors.add(row.donorId);
                if (list.state == IntakeList.State.APPLIED) {
                    onTheDrive.add(row.donorId);
                }
            }
        }
        var seen = sight.of(actor, tree.subtree(tree.area(drive.chapterId)), donors);
        seen.near().addAll(onTheDrive);
        return new RowSight(list.id, seen, tree);
    }
}
