package vn.giothong.mailing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.invitation.Askable;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/**
 * Selects the letters of a mailing, a part of the audience in each transaction. Run again it finds the letters it wrote and goes
 * on; nothing leaves before everybody is counted. Where it fails for good, whoever was selected so far may be written to again.
 */
@ApplicationScoped
class SelectionWork implements JobWork {
    static final String KIND = "mailing.selection";

    private static final int TRIES = 3;
    private static final Set<Mailing.State> DUE = Set.of(Mailing.State.SCHEDULED, Mailing.State.SELECTING);

    private final People people;
    private final Selection selection;
    private final Askable askable;
    private final Addresses addresses;
    private final Retrying retrying;
    private final Clock clock;

    SelectionWork(
            People people, Selection selection, Askable askable, Addresses addresses, Retrying retrying, Clock clock) {
        this.people = people;
        this.selection = selection;
        this.askable = askable;
        this.addresses = addresses;
        this.retrying = retrying;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        Mailing mailing = QuarkusTransaction.requiringNew().call(() -> Mailing.findById(job.subjectId));
        if (mailing == null || !DUE.contains(mailing.state)) {
            return;
        }
        var known = QuarkusTransaction.requiringNew().call(() -> people.size(mailing));
        var leftOut = new EnumMap<Reason, Integer>(Reason.class);
        int done = 0;
        UUID after = null;
        do {
            var part = part(mailing, after);
            done += part.people();
            part.chosen().count(leftOut);
            after = part.last();
            progress.rows(Math.min(done, known), known);
        } while (after != null);
        int everybody = done;
        retrying.inTransaction(() -> {
            finish(mailing.id, everybody, leftOut);
            return true;
        });
    }

    private record Written(
            int people, Selection.Chosen chosen, @Nullable UUID last) {}

    /** Whoever got a letter of the same rule from elsewhere in the same moment is left out at the next try. */
    private Written part(Mailing mailing, @Nullable UUID after) {
        for (int attempt = 1; ; attempt++) {
            try {
                return retrying.inTransaction(() -> write(mailing, after));
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !twice(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean twice(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private Written write(Mailing mailing, @Nullable UUID after) {
        var part = people.part(mailing, after);
        if (mailing.occasion == Occasion.INVITATION) {
            askable.oneAtATime();
        }
        var chosen = selection.of(mailing, part.people());
        var reachable = mailing.channel == Channel.CALL
                ? addresses.of(chosen.fresh(), Channel.CALL).addresses()
                : Map.<UUID, String>of();
        for (var donor : chosen.fresh()) {
            var letter = new Letter(mailing, donor.id, mailing.scheduledAt);
            letter.address = reachable.get(donor.id);
            letter.persist();
        }
        // a process that died here may have been through this part before
        PersonLeftOut.delete("mailingId = ?1 and donorId in ?2", mailing.id, ids(part.people()));
        chosen.leftOut().forEach((donor, reason) -> new PersonLeftOut(mailing.id, donor, reason).persist());
        Letter.flush();
        return new Written(part.people().size(), chosen, part.last());
    }

    private static List<UUID> ids(List<Donor> donors) {
        return donors.stream().map(donor -> donor.id).toList();
    }

    private void finish(UUID id, int everybody, Map<Reason, Integer> leftOut) {
        Mailing mailing = Mailing.findById(id, LockModeType.PESSIMISTIC_WRITE);
        MailingLeftOut.delete("mailingId", id);
        leftOut.forEach((reason, number) -> new MailingLeftOut(id, reason, number).persist());
        mailing.everybody = everybody;
        if (!DUE.contains(mailing.state)) {
            Letter.callOff(id, clock.instant());
            return;
        }
        var called = mailing.channel == Channel.CALL;
        var next = called ? Letter.State.TO_CALL : Letter.State.WAITING;
        Letter.update("state = ?1 where mailingId = ?2 and state = ?3", next, id, Letter.State.SELECTED);
        mailing.state = called ? Mailing.State.CALLING : Mailing.State.SENDING;
    }

    @Override
    public void failed(Job job, String errorCode) {
        retrying.inTransaction(() -> {
            Mailing mailing = Mailing.findById(job.subjectId, LockModeType.PESSIMISTIC_WRITE);
            if (mailing != null && DUE.contains(mailing.state)) {
                mailing.fail();
                Letter.callOff(mailing.id, clock.instant());
                PersonLeftOut.delete("mailingId", mailing.id);
            }
            return true;
        });
    }
}
