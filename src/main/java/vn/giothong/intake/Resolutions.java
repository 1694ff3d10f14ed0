package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.ClubMember;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.intake.IntakeRow.Resolution;
import vn.giothong.web.Refusal;

/**
 * Takes people's decisions on rows: this donor, a new one, or left out with a reason. They may change until the list is applied. A
 * row that seemed to repeat another may be somebody else, such as a twin.
 */
@ApplicationScoped
class Resolutions {
    private static final int LONGEST_REASON = 300;

    /** Exactly one of the three. */
    record Decision(
            @Nullable UUID donorId,
            @Nullable Boolean createNew,
            @Nullable Boolean skip,
            @Nullable String reason) {
        @Nullable
        Resolution kind() {
            var chosen = (donorId == null ? 0 : 1) + (creates() ? 1 : 0) + (skips() ? 1 : 0);
            if (chosen != 1) {
                return null;
            }
            return donorId != null ? Resolution.DONOR : creates() ? Resolution.NEW : Resolution.SKIPPED;
        }

        private boolean creates() {
            return Boolean.TRUE.equals(createNew);
        }

        private boolean skips() {
            return Boolean.TRUE.equals(skip);
        }
    }

    private final ListAccess lists;
    private final Access access;
    private final ChapterTrees trees;
    private final RowFlags flags;
    private final Audit audit;
    private final Json json;
    private final Clock clock;

    Resolutions(
            ListAccess lists, Access access, ChapterTrees trees, RowFlags flags, Audit audit, Json json, Clock clock) {
        this.lists = lists;
        this.access = access;
        this.trees = trees;
        this.flags = flags;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void decide(Actor actor, UUID listId, int n, Decision decision) {
        var seen = lists.list(actor, listId);
        lists.must(actor, Action.HANDLE_LIST, seen.drive());
        var list = Lists.lock(seen.list());
        list.mustBeOpen();
        var row = IntakeRow.<IntakeRow>find("listId = ?1 and n = ?2", listId, n)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
        var kind = decision.kind();
        if (kind == null) {
            throw Refusal.of("list_decision");
        }
        mustFit(row, kind, decision);
        if (row.state == IntakeRow.State.REPEATED) {
            list.count(json.row(row), json);
        }
        settle(actor, seen.drive(), row, kind, decision);
        row.resolution = kind;
        row.resolutionReason = decision.reason();
        row.resolvedBy = actor.accountId();
        row.resolvedAt = clock.instant();
        flags.preview(seen.drive(), new HashMap<>(Map.of(row, json.row(row))));
        audit.record(actor.accountId(), actor.fullName(), "list.resolved", "list", listId, n + " " + kind);
    }

    private static void mustFit(IntakeRow row, Resolution kind, Decision decision) {
        if (row.state == IntakeRow.State.REPEATED && kind == Resolution.SKIPPED) {
            throw Refusal.conflict("list_row_repeated");
        }
        if (row.state == IntakeRow.State.UNREADABLE && kind != Resolution.SKIPPED) {
            throw Refusal.conflict("list_row_unreadable");
        }
        var reason = decision.reason();
        if (kind == Resolution.SKIPPED && (reason == null || reason.isBlank())) {
            throw Refusal.at("reason", "field_required");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Refusal.at("reason", "field_too_long", LONGEST_REASON);
        }
    }

    private void settle(Actor actor, Drive drive, IntakeRow row, Resolution kind, Decision decision) {
        if (kind == Resolution.DONOR && decision.donorId() != null) {
            row.donorId = donor(actor, drive, row, meant(row, decision.donorId()));
            row.state = IntakeRow.State.MATCHED;
            row.matchedBy = "PERSON";
            row.grade = "SURE";
        } else if (kind == Resolution.NEW) {
            row.donorId = null;
            row.state = IntakeRow.State.NEW;
            row.matchedBy = null;
            row.grade = null;
        }
    }

    /** The donor whom the row's reader knows by an id of this list alone. */
    private UUID meant(IntakeRow row, UUID id) {
        var offered = json.candidates(row.candidates).stream().map(Candidate::donorId);
        return Stream.concat(offered, Stream.ofNullable(row.donorId))
                .filter(donorId -> RowSight.alias(row.listId, donorId).equals(id))
                .findFirst()
                .orElse(id);
    }

    private UUID donor(Actor actor, Drive drive, IntakeRow row, UUID donorId) {
        var donor = Donor.<Donor>findByIdOptional(donorId)
                .filter(found -> found.state == Donor.State.ACTIVE)
                .filter(found -> donorId.equals(row.donorId) || offered(row, donorId) || reached(actor, drive, found))
                .orElseThrow(() -> Refusal.at("donorId", "list_donor_unknown"));
        var other = IntakeRow.<IntakeRow>find(
                        "listId = ?1 and n <> ?2 and donorId = ?3 and state = ?4 and (resolution is null or resolution <> ?5)",
                        row.listId,
                        row.n,
                        donorId,
                        IntakeRow.State.MATCHED,
                        Resolution.SKIPPED)
                .firstResultOptional();
        if (other.isPresent()) {
            throw Refusal.conflict("list_donor_taken", other.get().n);
        }
        return donor.id;
    }

    private boolean offered(IntakeRow row, UUID donorId) {
        return json.candidates(row.candidates).stream()
                .anyMatch(candidate -> candidate.donorId().equals(donorId));
    }

    private boolean reached(Actor actor, Drive drive, Donor donor) {
        var tree = trees.today();
        if (tree.subtree(tree.area(drive.chapterId)).contains(donor.chapterId)) {
            return true;
        }
        var clubs = ClubMember.<ClubMember>list("donorId = ?1 and leftOn is null", donor.id).stream()
                .map(member -> member.clubId)
                .toList();
        return access.may(actor, Action.READ_DONOR, Place.donor(donor.id, donor.chapterId, clubs));
    }
}
