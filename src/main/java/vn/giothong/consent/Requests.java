package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** What donors ask of their records: received, acknowledged, then finished or refused with an answer, each within the law's days. */
@ApplicationScoped
public class Requests {
    private static final int LONGEST = 1000;

    /** An open request with whose record it is about. */
    public record Waiting(
            RequestRecord request, UUID donorId, String donorCode, String donorName, String chapterName) {}

    /** A record that is restricted, and whether it is because its donor no longer agrees to it. */
    public record Restricted(UUID donorId, String donorCode, String donorName, Instant since, boolean byWithdrawal) {}

    private record Row(DonorRequest request, String code, String name, UUID chapterId) {}

    private final RecordSight sight;
    private final Access access;
    private final ChapterTrees trees;
    private final Erasure erasure;
    private final Audit audit;
    private final Clock clock;

    Requests(RecordSight sight, Access access, ChapterTrees trees, Erasure erasure, Audit audit, Clock clock) {
        this.sight = sight;
        this.access = access;
        this.trees = trees;
        this.erasure = erasure;
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
        if (asked != DonorRequest.Kind.CORRECT && DonorRequest.waits(donor.id, asked)) {
            throw Refusal.conflict("request_open");
        }
        return RequestRecord.of(receive(actor, donor, asked, words, false));
    }

    /** Whoever no longer agrees that the record is kept asks to be erased, and is in no list or search from now on. */
    void openByWithdrawal(Actor actor, Donor donor) {
        Panache.getEntityManager().lock(donor, LockModeType.PESSIMISTIC_WRITE);
        if (!DonorRequest.waits(donor.id, DonorRequest.Kind.ERASE)) {
            receive(actor, donor, DonorRequest.Kind.ERASE, null, true);
        }
        donor.withheld = true;
        if (Restriction.standing(donor.id).isEmpty()) {
            new Restriction(donor.id, true, clock.instant(), actor.accountId()).persist();
        }
    }

    /** Whoever agrees again is found again; what was asked stays to be answered. */
    void agreedAgain(Actor actor, Donor donor) {
        donor.withheld = false;
        Restriction.standing(donor.id)
                .filter(restriction -> restriction.byWithdrawal)
                .ifPresent(restriction -> restriction.lift(null, clock.instant(), actor.accountId()));
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

    /** Tells the donor that it is in hand; where others hold the data too, they get the longer time. */
    @Transactional
    RequestRecord acknowledge(Actor actor, UUID requestId, boolean thirdParties) {
        var request = locked(requestId);
        var donor = sight.answered(actor, request.donorId);
        mustBe(request, DonorRequest.State.RECEIVED);
        request.state = DonorRequest.State.ACKNOWLEDGED;
        request.acknowledgedAt = clock.instant();
        request.acknowledgedBy = actor.accountId();
        request.thirdParties = thirdParties;
        request.finishBy = Deadlines.known().end(RequestDeadline.Step.FINISH, thirdParties, day(request.receivedAt));
        record(actor, donor, "request.acknowledged", request.kind);
        return RequestRecord.of(request);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** Does what was asked, where that is the system's to do, and tells the donor. What was erased comes never back. */
    @Transactional
    RequestRecord finish(Actor actor, UUID requestId, @Nullable String answer) {
        var request = locked(requestId);
        var donor = sight.answered(actor, request.donorId);
        mustBe(request, DonorRequest.State.ACKNOWLEDGED);
        if (request.byWithdrawal && !donor.withheld) {
            throw Refusal.conflict("request_agreed_again");
        }
        close(actor, request, DonorRequest.State.FINISHED, answer);
        record(actor, donor, "request.finished", request.kind);
        if (request.kind == DonorRequest.Kind.RESTRICT
                && Restriction.standing(donor.id).isEmpty()) {
            new Restriction(donor.id, false, clock.instant(), actor.accountId()).persist();
        }
        if (request.kind == DonorRequest.Kind.ERASE) {
            record(actor, donor, "donor.erased", request.kind);
            erasure.erase(donor.id, LocalDate.now(clock));
            request = locked(requestId);
        }
        return RequestRecord.of(request);
    }

    @Transactional
    RequestRecord refuse(Actor actor, UUID requestId, @Nullable String answer) {
        var request = locked(requestId);
        var donor = sight.answered(actor, request.donorId);
        mustBe(request, DonorRequest.State.ACKNOWLEDGED);
        close(actor, request, DonorRequest.State.REFUSED, answer);
        record(actor, donor, "request.refused", request.kind);
        return RequestRecord.of(request);
    }

    private void close(Actor actor, DonorRequest request, DonorRequest.State state, @Nullable String answer) {
        request.answer = Given.text("answer", answer, LONGEST);
        request.state = state;
        request.finishedAt = clock.instant();
        request.finishedBy = actor.accountId();
    }

    /** Since when the donor wants the record used for nothing but keeping it; nothing where it is not restricted. */
    @Transactional
    @Nullable
    Restricted restriction(Actor actor, UUID donorId) {
        var donor = sight.of(actor, donorId);
        return Restriction.standing(donor.id)
                .map(standing ->
                        new Restricted(donor.id, donor.code, donor.fullName, standing.since, standing.byWithdrawal))
                .orElse(null);
    }

    /** Lets the record be used again, because its donor wants it so. */
    @Transactional
    void lift(Actor actor, UUID donorId, @Nullable String reason) {
        var donor = sight.of(actor, donorId);
        var restriction = Restriction.standing(donor.id).orElseThrow(Refusal::notFound);
        var why = RecordSight.self(actor, donor)
                ? Given.optional("reason", reason, 300)
                : Given.text("reason", reason, 300);
        if (restriction.byWithdrawal) {
            throw Refusal.conflict("restriction_consent");
        }
        restriction.lift(why, clock.instant(), actor.accountId());
        audit.record(actor.accountId(), actor.fullName(), "donor.unrestricted", "donor", donor.id, null);
    }

    /** The records that are used for nothing but keeping them, of the donors whose requests the actor may answer; the latest first. */
    @Transactional
    List<Restricted> restricted(Actor actor) {
        var reach = access.reach(actor, Action.HANDLE_REQUEST);
        return reach.chapterIds().isEmpty()
                ? List.of()
                : Panache.getEntityManager()
                        .createQuery(
                                "select d.id, d.code, d.fullName, r.since, r.byWithdrawal from Restriction r join Donor d"
                                        + " on d.id = r.donorId where r.liftedAt is null and d.state = ?1"
                                        + " and d.chapterId in ?2 order by r.since desc, r.id",
                                Restricted.class)
                        .setParameter(1, Donor.State.ACTIVE)
                        .setParameter(2, reach.chapterIds())
                        .getResultList();
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

    private static DonorRequest locked(UUID requestId) {
        DonorRequest request = DonorRequest.findById(requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw Refusal.notFound();
        }
        return request;
    }

    private static void mustBe(DonorRequest request, DonorRequest.State state) {
        if (request.state != state) {
            throw Refusal.conflict("request_state");
        }
    }
}
