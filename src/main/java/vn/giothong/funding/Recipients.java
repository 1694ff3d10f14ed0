package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps those to whom proposals go; like a rate, a row follows the others and none is rewritten. */
@ApplicationScoped
class Recipients {
    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;

    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Recipients(Access access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<RecipientRecord> at(Actor actor, LocalDate day) {
        access.mustHold(actor, Action.READ_FUNDING);
        var all = FundingRecipient.rows();
        return FundingRecipient.holding(day).stream()
                .map(row -> RecipientRecord.of(row, all))
                .toList();
    }

    /** Every row, also those that were replaced or have ended. */
    @Transactional
    public List<RecipientRecord> all(Actor actor) {
        access.mustHold(actor, Action.READ_FUNDING);
        var all = FundingRecipient.rows();
        return all.stream().map(row -> RecipientRecord.of(row, all)).toList();
    }

    @Transactional
    public RecipientRecord get(Actor actor, UUID id) {
        return all(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public RecipientRecord add(Actor actor, RecipientChange change) {
        access.mustHold(actor, Action.WRITE_FUNDING);
        Turn.RECIPIENTS.await();
        var row = new FundingRecipient(
                Given.text("name", change.name(), LONGEST),
                Given.value("validFrom", change.validFrom()),
                Given.text("legalBasis", change.legalBasis(), LONGEST),
                actor.accountId(),
                clock.instant());
        row.ended = Boolean.TRUE.equals(change.ended());
        row.confidence = Boolean.TRUE.equals(change.confirmed()) ? Confidence.FOUND : Confidence.LOW;
        var standing = inTheWay(row);
        if (change.corrects()) {
            row.reason = Given.text("reason", change.reason(), LONGEST_REASON);
        } else if (standing.isPresent()) {
            throw standing.get();
        }
        mustBeThere(row);
        if (change.corrects() && standing.isEmpty()) {
            throw Refusal.at("correction", "funding_corrects_nothing");
        }
        row.persist();
        var what = change.corrects() ? "recipient.corrected" : "recipient.added";
        audit.record(actor.accountId(), actor.fullName(), what, "recipient", row.id, row.name + " " + row.validFrom);
        Panache.getEntityManager().flush();
        return RecipientRecord.of(row, FundingRecipient.rows());
    }

    /** Who got proposals on settled days stays; who has to change it says so, and why. */
    private Optional<Refusal> inTheWay(FundingRecipient row) {
        var named = FundingRecipient.named(row.name);
        return named.stream()
                .filter(other -> other.begins().equals(row.begins()))
                .findFirst()
                .map(same -> Refusal.conflict("funding_rate_same_day", same.begins(), same.legalBasis))
                .or(() -> FundingRecipient.settling(named, row.begins(), LocalDate.now(clock))
                        .map(settling -> settling.validFrom == null
                                ? Refusal.conflict("funding_recipient_settled", settling.legalBasis)
                                : Refusal.conflict("funding_rate_settled", settling.validFrom, settling.legalBasis)));
    }

    /** Only who got proposals until then can get none from then on, or who was to get them from that very day by mistake. */
    private static void mustBeThere(FundingRecipient row) {
        var before = FundingRecipient.holding(row.begins().minusDays(1));
        var thatDay = FundingRecipient.holding(row.begins());
        if (row.ended
                && Stream.concat(before.stream(), thatDay.stream()).noneMatch(other -> other.name.equals(row.name))) {
            throw Refusal.at("name", "funding_recipient_unknown");
        }
    }
}
