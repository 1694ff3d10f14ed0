package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donor.Unnamed;
import vn.giothong.web.Formats;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Names those whom a message left out, for whoever may send to them, and forgets the names once their time is over. */
@ApplicationScoped
class PeopleLeftOut {
    public record Row(String donorCode, String fullName, Reason reason) {}

    private final SenderAccess senders;
    private final Clock clock;

    PeopleLeftOut(SenderAccess senders, Clock clock) {
        this.senders = senders;
        this.clock = clock;
    }

    /** By name, of one class of reason or all. */
    @Transactional
    public Listing<Row> of(Actor actor, UUID mailingId, @Nullable Reason reason, Paging paging) {
        senders.mailing(actor, mailingId);
        var wanted = reason == null ? EnumSet.allOf(Reason.class) : EnumSet.of(reason);
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select " + Unnamed.text("d", "code") + ", " + Unnamed.text("d", "fullName")
                                + ", l.reason from PersonLeftOut l join Donor d on d.id = l.donorId"
                                + " where l.mailingId = ?1 and l.reason in ?2 order by d.sortName, l.id",
                        Row.class)
                .setParameter(1, mailingId)
                .setParameter(2, wanted)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        return new Listing<>(rows, PersonLeftOut.count("mailingId = ?1 and reason in ?2", mailingId, wanted));
    }

    @Transactional
    public LeftOutKeeping keeping() {
        return LeftOutKeeping.on(LocalDate.now(clock));
    }

    @Scheduled(every = "6h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        var today = LocalDate.now(clock);
        var until = today.minusDays(LeftOutKeeping.on(today).days).atStartOfDay(Formats.ZONE);
        PersonLeftOut.delete("mailingId in (select m.id from Mailing m where m.scheduledAt < ?1)", until.toInstant());
    }
}
