package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donation.OwnFile;
import vn.giothong.web.Refusal;

/** The awards of one person, received and due, wherever that person moved and however many records there were. */
@ApplicationScoped
class DonorAwards {
    /** Whose they are. */
    public record Of(UUID donorId, String code, String fullName, List<CaseRecord> cases) {}

    private final DonorAccess access;
    private final OwnFile own;
    private final CaseRecords records;
    private final CaseActs acts;
    private final Audit audit;

    DonorAwards(DonorAccess access, OwnFile own, CaseRecords records, CaseActs acts, Audit audit) {
        this.access = access;
        this.own = own;
        this.records = records;
        this.acts = acts;
        this.audit = audit;
    }

    @Transactional
    public Of of(Actor actor, UUID donorId) {
        var donor = access.readable(actor, donorId);
        if (!donor.id.equals(actor.donorId())) {
            audit.record(actor.accountId(), actor.fullName(), "donor.viewed", "donor", donor.id, donor.code);
        }
        return new Of(donor.id, donor.code, donor.fullName, records.of(actor, cases(donor.id)));
    }

    @Transactional
    public Of of(Actor actor, String code) {
        return of(actor, access.id(code));
    }

    /** One's own: what the system took back by itself is no news for the person. */
    @Transactional
    public List<CaseRecord> own(Actor actor) {
        return records.of(
                null,
                cases(own.donor(actor).id).stream()
                        .filter(one -> one.withdrawnBy != AwardCase.WithdrawnBy.SYSTEM)
                        .toList());
    }

    /** The donor does not wish the award. */
    @Transactional
    public List<CaseRecord> decline(Actor actor, UUID caseId, @Nullable String reason) {
        var one = cases(own.donor(actor).id).stream()
                .filter(each -> each.id.equals(caseId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        acts.decline(actor, one, reason);
        return own(actor);
    }

    private static List<AwardCase> cases(UUID donorId) {
        return AwardCase.list(
                "subjectId in ?1 and subjectKind in ?2 order by reachedOn, threshold, id",
                EveryRecord.of(donorId),
                CaseAccess.PEOPLE);
    }
}
