package vn.giothong.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.audit.AuditEvent;
import vn.giothong.database.Retrying;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Settlement;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * Merges two records of one person and takes merges back; histories and figures follow in the same transaction. The desks hold a drive
 * before its donors and this holds donors before their drives, so that it may have to begin again.
 */
@ApplicationScoped
class Merges {
    private static final int LONGEST_REASON = 300;

    private final DonorAccess access;
    private final Repointing repointing;
    private final Settlement settlement;
    private final Figures figures;
    private final Retrying retrying;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    Merges(
            DonorAccess access,
            Repointing repointing,
            Settlement settlement,
            Figures figures,
            Retrying retrying,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.repointing = repointing;
        this.settlement = settlement;
        this.figures = figures;
        this.retrying = retrying;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** What was made: the merge, the record that stays, and the drives of which one of two donations counts no more. */
    public record Made(UUID id, UUID keptId, List<CountedOnce> countedOnce) {}

    Made merge(Actor actor, UUID keptId, @Nullable UUID goneId, @Nullable String reason) {
        if (goneId == null) {
            throw Refusal.at("otherId", "field_required");
        }
        if (goneId.equals(keptId)) {
            throw Refusal.at("otherId", "merge_self");
        }
        var why = Given.text("reason", reason, LONGEST_REASON);
        return retrying.inTransaction(() -> merged(actor, keptId, goneId, why));
    }

    private Made merged(Actor actor, UUID keptId, UUID goneId, String why) {
        lock(keptId, goneId);
        var kept = active(access.mergeable(actor, keptId));
        var gone = active(access.mergeable(actor, goneId));
        var merge = new DonorMerge(keptId, goneId, why, clock.instant(), actor.accountId());
        var moved = new Moved();
        var once = CountedOnce.of(keptId, goneId);
        moved.drives.addAll(repointing.drives(goneId));
        moved.drives.forEach(figures::lock);
        repointing.merge(kept, gone, moved);
        merge.moved = write(moved);
        merge.persist();
        moved.drives.forEach(drive -> settlement.resettle(drive, List.of(keptId)));
        Repointing.noteReplaced(moved);
        Dues.moveGivenBack(keptId, moved);
        merge.moved = write(moved);
        settlement.refresh(List.of(keptId, goneId));
        audit.record(actor.accountId(), actor.fullName(), "donor.merged", "donor", keptId, gone.code);
        audit.record(actor.accountId(), actor.fullName(), "donor.merged", "donor", goneId, kept.code);
        return new Made(merge.id, keptId, once);
    }

    void undo(Actor actor, UUID keptId, UUID mergeId) {
        retrying.inTransaction(() -> {
            undone(actor, keptId, mergeId);
            return null;
        });
    }

    private void undone(Actor actor, UUID keptId, UUID mergeId) {
        DonorMerge merge = DonorMerge.findById(mergeId);
        if (merge == null || !merge.keptId.equals(keptId)) {
            throw Refusal.notFound();
        }
        lock(merge.keptId, merge.goneId);
        DonorMerge.getEntityManager().refresh(merge);
        if (merge.undoneAt != null) {
            throw Refusal.notFound();
        }
        var kept = access.mergeable(actor, merge.keptId);
        var gone = access.mergeable(actor, merge.goneId);
        if (merge.isBuriedUnderAnother()) {
            throw Refusal.conflict("merge_later");
        }
        var moved = read(merge.moved);
        var drives = new TreeSet<>(moved.drives);
        drives.forEach(figures::lock);
        repointing.undo(kept, gone, moved);
        if (moved.ofListsAlone != null && !AuditEvent.happened(kept.id, "donor.changed", merge.mergedAt)) {
            kept.kept = false;
            kept.fromLists = moved.ofListsAlone;
        }
        merge.undoneAt = clock.instant();
        merge.undoneBy = actor.accountId();
        drives.forEach(drive -> settlement.resettle(drive, List.of(merge.keptId, merge.goneId)));
        settlement.refresh(List.of(merge.keptId, merge.goneId));
        audit.record(actor.accountId(), actor.fullName(), "donor.unmerged", "donor", kept.id, gone.code);
        audit.record(actor.accountId(), actor.fullName(), "donor.unmerged", "donor", gone.id, kept.code);
    }

    /** Both in one order, so that two merges of the same people cannot wait for each other. */
    private static void lock(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(id -> {
            if (Donor.findById(id, LockModeType.PESSIMISTIC_WRITE) == null) {
                throw Refusal.notFound();
            }
        });
    }

    private static Donor active(Donor donor) {
        if (donor.state != Donor.State.ACTIVE) {
            throw Refusal.conflict("donor_merged");
        }
        return donor;
    }

    private String write(Moved moved) {
        try {
            return json.writeValueAsString(moved);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What moved cannot be written", broken);
        }
    }

    private Moved read(String moved) {
        try {
            return json.readValue(moved, Moved.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What moved cannot be read", broken);
        }
    }
}
