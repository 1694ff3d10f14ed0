package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.consent.Channel;
import vn.giothong.donor.Unnamed;
import vn.giothong.job.Jobs;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Sends messages to audiences: written down now, selected and handed over when their time comes. */
@ApplicationScoped
class Mailings {
    /** One letter of a mailing, without its address and text. */
    public record Row(
            UUID id,
            String donorCode,
            String fullName,
            Letter.State state,
            int tries,
            Instant dueAt,
            @Nullable Instant endedAt,
            @Nullable String result) {}

    /** One to be called, in the order of the register. */
    public record Call(UUID id, String fullName, @Nullable String phone) {}

    private final Drafts drafts;
    private final SenderAccess senders;
    private final MailingViews views;
    private final LastLooks looks;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Mailings(
            Drafts drafts,
            SenderAccess senders,
            MailingViews views,
            LastLooks looks,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.drafts = drafts;
        this.senders = senders;
        this.views = views;
        this.looks = looks;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MailingView send(Actor actor, NewMailing wanted, String site, String language) {
        var mailing = drafts.of(actor, wanted, site);
        mailing.persist();
        if (!mailing.scheduledAt.isAfter(clock.instant())) {
            mailing.state = Mailing.State.SELECTING;
            jobs.queue(SelectionWork.KIND, mailing.id, actor.accountId());
        }
        audit.record(
                actor.accountId(),
                actor.fullName(),
                "mailing.made",
                "mailing",
                mailing.id,
                mailing.occasion + " " + mailing.channel);
        return views.of(mailing, language);
    }

    @Transactional
    public MailingView get(Actor actor, UUID id, String language) {
        return views.of(senders.mailing(actor, id), language);
    }

    /** The latest first. */
    @Transactional
    public Listing<MailingView.Item> list(Actor actor, Paging paging) {
        return views.list(senders.reach(actor), paging);
    }

    /** When nothing is sent today, by channel. */
    @Transactional
    public List<QuietHours> quiet() {
        return QuietHours.on(LocalDate.now(clock));
    }

    /** What has not been handed over yet stays here. */
    @Transactional
    public MailingView cancel(Actor actor, UUID id, String language) {
        senders.mailing(actor, id);
        Mailing mailing = Mailing.findById(id, LockModeType.PESSIMISTIC_WRITE);
        mailing.cancel(clock.instant(), actor.accountId());
        Letter.callOff(id, clock.instant());
        audit.record(actor.accountId(), actor.fullName(), "mailing.cancelled", "mailing", id, null);
        Panache.getEntityManager().flush();
        return views.of(mailing, language);
    }

    /** Each letter with its result, by name. */
    @Transactional
    public Listing<Row> letters(Actor actor, UUID id, Letter.@Nullable State state, Paging paging) {
        senders.mailing(actor, id);
        var wanted = state == null ? EnumSet.allOf(Letter.State.class) : EnumSet.of(state);
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select l.id, " + Unnamed.text("d", "code") + ", " + Unnamed.text("d", "fullName")
                                + ", l.state, l.tries, l.dueAt, l.endedAt, l.result from Letter l"
                                + " join Donor d on d.id = l.donorId where l.mailingId = ?1 and l.state in ?2"
                                + " order by d.sortName, l.id",
                        Row.class)
                .setParameter(1, id)
                .setParameter(2, wanted)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        return new Listing<>(rows, Letter.count("mailingId = ?1 and state in ?2", id, wanted));
    }

    /** Whom to call, for paper: those on the list who may still be called. */
    @Transactional
    public List<Call> calls(Actor actor, UUID id) {
        var mailing = senders.mailing(actor, id);
        if (mailing.channel != Channel.CALL) {
            throw Refusal.notFound();
        }
        List<Letter> letters = Letter.list("mailingId = ?1 and state = ?2 order by id", id, Letter.State.TO_CALL);
        var calls = new ArrayList<Listed>();
        for (int from = 0; from < letters.size(); from += People.AT_A_TIME) {
            var part = letters.subList(from, Math.min(letters.size(), from + People.AT_A_TIME));
            calls.addAll(listed(part));
        }
        return calls.stream()
                .sorted(Comparator.comparing(Listed::sortName))
                .map(Listed::call)
                .toList();
    }

    private record Listed(String sortName, Call call) {}

    private List<Listed> listed(List<Letter> letters) {
        var look = looks.at(letters);
        var calls = new ArrayList<Listed>();
        for (var letter : letters) {
            var donor = look.donor(letter);
            if (donor != null && look.stays(letter) == null) {
                calls.add(new Listed(donor.sortName, new Call(letter.id, donor.fullName, look.address(letter))));
            }
        }
        return calls;
    }
}
