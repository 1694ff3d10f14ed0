package vn.giothong.donation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.audit.AuditEvent;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorEntry;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Answers;
import vn.giothong.eligibility.Question;

/** Gathers a donor's page; whoever opens it is written down. */
@ApplicationScoped
class DonorSheets {
    private static final int LOOKS_SHOWN = 20;

    private final DonorAccess access;
    private final DonorFiles files;
    private final DonorEntry entry;
    private final Answers answers;
    private final Audit audit;
    private final Clock clock;

    DonorSheets(DonorAccess access, DonorFiles files, DonorEntry entry, Answers answers, Audit audit, Clock clock) {
        this.access = access;
        this.files = files;
        this.entry = entry;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public DonorSheet of(Actor actor, String code) {
        var donor = access.readable(actor, access.id(code));
        audit.record(actor.accountId(), actor.fullName(), "donor.viewed", "donor", donor.id, donor.code);
        var record = files.record(actor, donor);
        var mayMerge = access.may(actor, Action.MERGE_DONOR, donor);
        return new DonorSheet(
                record,
                LocalDate.now(clock),
                answer(actor, donor),
                mergedTo(donor),
                HistoryEntry.of(donor.id),
                clubs(donor.id),
                merges(donor.id),
                AuditEvent.latestOn(donor.id, LOOKS_SHOWN),
                mayMerge && donor.state == Donor.State.ACTIVE ? entry.others(donor) : List.<Candidate>of(),
                access.may(actor, Action.WRITE_DONOR, donor) && donor.state == Donor.State.ACTIVE,
                access.may(actor, Action.SEND_MESSAGE, donor) && donor.state == Donor.State.ACTIVE,
                mayMerge && donor.state == Donor.State.ACTIVE);
    }

    private static @Nullable String mergedTo(Donor donor) {
        if (donor.mergedToId == null) {
            return null;
        }
        Donor stays = Donor.findById(donor.mergedToId);
        return stays.code;
    }

    private static List<DonorSheet.Membership> clubs(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.id, c.name, m.joinedOn, m.leftOn from ClubMember m, Club c where c.id = m.clubId"
                                + " and m.donorId = ?1 order by m.joinedOn desc",
                        DonorSheet.Membership.class)
                .setParameter(1, donorId)
                .getResultList();
    }

    /** Whole blood today; why somebody is deferred only for those who may read it. */
    private Answer answer(Actor actor, Donor donor) {
        var answer = answers.of(donor, new Question(LocalDate.now(clock), Component.WHOLE_BLOOD));
        return access.may(actor, Action.READ_DEFERRAL_REASON, donor) ? answer : answer.withoutMedicalReasons();
    }

    private static List<DonorSheet.MergedRecord> merges(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select m.id, d.code, d.fullName, m.reason, m.mergedAt from DonorMerge m, Donor d"
                                + " where d.id = m.goneId and m.keptId = ?1 and m.undoneAt is null order by m.id desc",
                        DonorSheet.MergedRecord.class)
                .setParameter(1, donorId)
                .getResultList();
    }
}
