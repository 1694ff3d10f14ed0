package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Retrying;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Blanks;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.Fact;
import vn.giothong.drive.Drive;
import vn.giothong.drive.Settlement;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.web.Formats;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/**
 * The earlier donations that a club's list counts. They are proposed as an opening balance, less those that the register knows from
 * before the drive, and become one only when somebody takes them over, row by row.
 */
@ApplicationScoped
class Openings {
    private static final String WRITTEN_IN = "vi";
    private static final int LONGEST_FILE_NAME = 120;

    /** Whom the list brings is not in the register before it is applied. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** What a list counts, what the register knows of it, what is proposed, and what was taken over. */
    public record Proposal(
            int stated, int known, int proposed, @Nullable Integer taken) {}

    private final ListAccess access;
    private final ListDonors donors;
    private final Settlement settlement;
    private final Retrying retrying;
    private final Audit audit;
    private final Json json;
    private final Clock clock;

    Openings(
            ListAccess access,
            ListDonors donors,
            Settlement settlement,
            Retrying retrying,
            Audit audit,
            Json json,
            Clock clock) {
        this.access = access;
        this.donors = donors;
        this.settlement = settlement;
        this.retrying = retrying;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** What was taken over from a row, as the register writes it down; null where nothing was. */
    static Blanks.@Nullable Opening of(IntakeRow row, IntakeList list, Drive drive) {
        if (row.openingCount == null || list.source != ListSource.CLUB) {
            return null;
        }
        var file = list.fileName.substring(0, Math.min(LONGEST_FILE_NAME, list.fileName.length()));
        var source = Texts.text(WRITTEN_IN, "intake_opening_source", file, Formats.date(WRITTEN_IN, drive.heldOn));
        return new Blanks.Opening(row.openingCount, Evidence.C, source, drive.heldOn.minusDays(1));
    }

    /** By row number what is proposed; a donor whose balance people wrote needs none. In the caller's transaction. */
    Map<Integer, Proposal> proposals(IntakeList list, Drive drive, Collection<IntakeRow> rows) {
        var proposals = new HashMap<Integer, Proposal>();
        if (list.source != ListSource.CLUB) {
            return proposals;
        }
        var ids = rows.stream().map(row -> row.donorId).filter(Objects::nonNull).toList();
        var known = known(drive, ids);
        var written = written(ids);
        for (var row : rows) {
            var stated = json.row(row).outcome().previousDonations();
            var donor = row.donorId == null ? NOBODY : row.donorId;
            if (stated != null && stated > 0 && row.counts() && !written.contains(donor)) {
                var before = known.getOrDefault(donor, 0);
                proposals.put(row.n, new Proposal(stated, before, Math.max(0, stated - before), row.openingCount));
            }
        }
        return proposals;
    }

    private static Map<UUID, Integer> known(Drive drive, List<UUID> donorIds) {
        var known = new HashMap<UUID, Integer>();
        if (!donorIds.isEmpty()) {
            Donation.<Donation>list(
                            "donorId in ?1 and state = ?2 and givenOn < ?3",
                            donorIds,
                            Donation.State.LIVE,
                            drive.heldOn)
                    .forEach(donation -> known.merge(donation.donorId, 1, Integer::sum));
        }
        return known;
    }

    private static Set<UUID> written(List<UUID> donorIds) {
        if (donorIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(Donor.<Donor>list("id in ?1 and openingCount > 0", donorIds).stream()
                .filter(donor -> !Fact.split(donor.fromLists).contains(Fact.OPENING))
                .map(donor -> donor.id)
                .toList());
    }

    /** Takes the proposal of a row over, or takes that back; again where a desk held a drive of the donor's. */
    void decide(Actor actor, UUID listId, int n, boolean taken) {
        retrying.inTransaction(() -> {
            decided(actor, listId, n, taken);
            return null;
        });
    }

    private void decided(Actor actor, UUID listId, int n, boolean taken) {
        var seen = access.list(actor, listId);
        var list = Lists.lock(seen.list());
        var applied = list.state == IntakeList.State.APPLIED;
        access.must(actor, applied ? Action.APPLY_LIST : Action.HANDLE_LIST, seen.drive());
        if (!applied) {
            list.mustBeOpen();
        }
        var row = IntakeRow.<IntakeRow>findByIdOptional(new IntakeRow.Key(listId, n))
                .orElseThrow(Refusal::notFound);
        var proposal = proposals(list, seen.drive(), List.of(row)).get(n);
        if (proposal == null || (taken && proposal.proposed() == 0)) {
            throw Refusal.conflict("list_row_no_opening");
        }
        row.openingCount = taken ? proposal.proposed() : null;
        row.openingBy = actor.accountId();
        row.openingAt = clock.instant();
        audit.record(
                actor.accountId(),
                actor.fullName(),
                taken ? "list.opening_taken" : "list.opening_given_back",
                "list",
                listId,
                n + " " + proposal.proposed());
        Panache.getEntityManager().flush();
        if (applied && row.donorId != null) {
            settlement.refresh(donors.describe(Set.of(row.donorId)));
        }
    }
}
