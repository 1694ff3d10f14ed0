package vn.giothong.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Answers what donors ask: acknowledged first, then finished or refused with words. */
@ApplicationScoped
class RequestAnswers {
    private static final int LONGEST = 1000;

    private final RecordSight sight;
    private final Restrictions restrictions;
    private final Erasure erasure;
    private final Audit audit;
    private final Clock clock;

    RequestAnswers(RecordSight sight, Restrictions restrictions, Erasure erasure, Audit audit, Clock clock) {
        this.sight = sight;
        this.restrictions = restrictions;
        this.erasure = erasure;
        this.audit = audit;
        this.clock = clock;
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
        if (request.kind == DonorRequest.Kind.RESTRICT) {
            restrictions.begin(actor, donor, false);
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
