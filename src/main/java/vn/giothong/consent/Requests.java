package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.DonorAccounts;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorWithheld;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** What donors ask of their records, and until when the law wants it acknowledged and finished. */
@ApplicationScoped
public class Requests {
    private static final int LONGEST = 1000;

    /** An open request with whose record it is about. */
    public record Waiting(
            RequestRecord request, UUID donorId, String donorCode, String donorName, String chapterName) {}

    private record Row(DonorRequest request, String code, String name, UUID chapterId) {}

    private final RecordSight sight;
    private final Access access;
    private final ChapterTrees trees;
    private final Restrictions restrictions;
    private final DonorAccounts accounts;
    private final Event<DonorWithheld> withheld;
    private final Audit audit;
    private final Clock clock;

    Requests(
            RecordSight sight,
            Access access,
            ChapterTrees trees,
            Restrictions restrictions,
            DonorAccounts accounts,
            Event<DonorWithheld> withheld,
            Audit audit,
            Clock clock) {
        this.sight = sight;
        this.access = access;
        this.trees = trees;
        this.restrictions = restrictions;
        this.accounts = accounts;
        this.withheld = withheld;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    List<RequestRecord> of(Actor actor, UUID donorId) {
        return DonorRequest.of(sight.of(actor, donorId).id).stream()
                .map(RequestRecord::of)
                .toList();
    }

    @Transactional
    RequestRecord open(Actor actor, UUID donorId, DonorRequest.@Nullable Kind kind, @Nullable String text) {
        var donor = sight.of(actor, donorId);
        var asked = Given.value("kind", kind);
        var words = asked == DonorRequest.Kind.CORRECT
                ? Given.text("text", text, LONGEST)
                : Given.optional("text", text, LONGEST);
        Panache.getEntityManager().lock(donor, LockModeType.PESSIMISTIC_WRITE);
        if (asked == DonorRequest.Kind.CORRECT
                ? DonorRequest.waits(donor.id, asked, words)
                : DonorRequest.waits(donor.id, asked)) {
            throw Refusal.conflict("request_open");
        }
        return RequestRecord.of(receive(actor, donor, asked, words, false));
    }

    /** Whoever no longer agrees that the record is kept asks to be erased, and is in no list or search from now on; nor booked. */
    void openByWithdrawal(Actor actor, Donor donor) {
        Panache.getEntityManager().lock(donor, LockModeType.PESSIMISTIC_WRITE);
        if (!DonorRequest.waits(donor.id, DonorRequest.Kind.ERASE)) {
            receive(actor, donor, DonorRequest.Kind.ERASE, null, true);
        }
        donor.withheld = true;
        restrictions.begin(actor, donor, true);
        audit.forget(accounts.of(donor.id), donor.code);
        withheld.fire(new DonorWithheld(actor, donor.id));
    }

    private DonorRequest receive(
            Actor actor, Donor donor, DonorRequest.Kind kind, @Nullable String text, boolean byWithdrawal) {
        var request = new DonorRequest(donor.id, kind, text, clock.instant(), actor.accountId());
        var deadlines = Deadlines.known();
        var today = LocalDate.now(clock);
        request.byWithdrawal = byWithdrawal;
        request.acknowledgeBy = deadlines.end(RequestDeadline.Step.ACKNOWLEDGE, false, today);
        request.finishBy = deadlines.end(RequestDeadline.Step.FINISH, false, today);
        request.persist();
        record(actor, donor, "request.received", kind);
        return request;
    }

    /** The open requests that the actor may answer, the most urgent first, in one statement. */
    @Transactional
    public List<Waiting> waiting(Actor actor) {
        var reach = access.reach(actor, Action.HANDLE_REQUEST);
        if (reach.chapterIds().isEmpty()) {
            return List.of();
        }
        var tree = trees.today();
        return Panache.getEntityManager()
                .createQuery(
                        "select r, d.code, d.fullName, d.chapterId from DonorRequest r, Donor d where d.id = r.donorId"
                                + " and r.state in ?1 and d.chapterId in ?2 order by r.finishBy, r.id",
                        Row.class)
                .setParameter(1, DonorRequest.OPEN)
                .setParameter(2, reach.chapterIds())
                .getResultStream()
                .map(row -> new Waiting(
                        RequestRecord.of(row.request()),
                        row.request().donorId,
                        row.code(),
                        row.name(),
                        tree.name(row.chapterId())))
                .toList();
    }

    /** The days that the law gives for what is asked on a day. */
    @Transactional
    RequestTerms terms(LocalDate day, String language) {
        return RequestTerms.on(day, Deadlines.known(), language);
    }

    /** What erasing a record today takes and leaves. */
    @Transactional
    List<ErasureRule> consequences(LocalDate today) {
        return ErasureRule.on(today);
    }

    private void record(Actor actor, Donor donor, String act, DonorRequest.Kind kind) {
        audit.record(actor.accountId(), actor.fullName(), act, "donor", donor.id, kind.name());
    }
}
