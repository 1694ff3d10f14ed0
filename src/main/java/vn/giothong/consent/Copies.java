package vn.giothong.consent;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.document.PdfFile;
import vn.giothong.document.Pdfs;
import vn.giothong.donation.OwnFile;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.me.Looks;
import vn.giothong.web.Language;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Copies of whole records: at any time for the donor; for those who answer requests while a COPY is asked for. */
@ApplicationScoped
class Copies {
    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CopyPaper(Copy copy) implements TemplateInstance {}

    private final RecordSight sight;
    private final OwnFile own;
    private final ConsentKeeping consents;
    private final Looks looks;
    private final RuleBooks books;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    Copies(
            RecordSight sight,
            OwnFile own,
            ConsentKeeping consents,
            Looks looks,
            RuleBooks books,
            Audit audit,
            Clock clock,
            Language language) {
        this.sight = sight;
        this.own = own;
        this.consents = consents;
        this.looks = looks;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    @Transactional
    Copy of(Actor actor, UUID donorId) {
        var donor = sight.of(actor, donorId);
        if (!RecordSight.self(actor, donor)
                && (!sight.handles(actor, donor) || !DonorRequest.waits(donor.id, DonorRequest.Kind.COPY))) {
            throw Refusal.forbidden("copy_not_asked");
        }
        audit.record(actor.accountId(), actor.fullName(), "donor.copied", "donor", donor.id, donor.code);
        return new Copy(
                clock.instant(),
                own.record(actor, donor),
                own.history(donor),
                deferrals(donor, sight.knowsReasons(actor, donor)),
                consents.of(actor, donor.id),
                DonorRequest.of(donor.id).stream().map(RequestRecord::of).toList(),
                memberships(donor.id),
                visits(donor.id),
                mail(donor.id),
                messages(donor.id),
                looks.on(donor, actor, new Paging(0, Paging.LARGEST)).items(),
                Restriction.standing(donor.id).isPresent());
    }

    private List<Copy.Deferred> deferrals(Donor donor, boolean reasons) {
        var rules = books.current();
        var code = language.code();
        return Deferral.<Deferral>list("donorId = ?1 order by fromOn desc, id desc", donor.id).stream()
                .map(row -> new Copy.Deferred(
                        reasons ? rules.name(row.reasonCode).in(code) : null,
                        row.fromOn,
                        row.untilOn,
                        row.permanent,
                        row.withdrawnAt != null))
                .toList();
    }

    private static List<Copy.Membership> memberships(UUID donorId) {
        var clubs = memberships(
                "select c.name, m.joinedOn, m.leftOn from ClubMember m, Club c where c.id = m.clubId and m.donorId = ?1",
                donorId);
        var teams = memberships(
                "select t.name, m.joinedOn, m.leftOn from CareMember m, CareTeam t, CareVolunteer p where t.id = m.teamId"
                        + " and p.id = m.volunteerId and p.donorId = ?1",
                donorId);
        return Stream.concat(clubs, teams).toList();
    }

    private static Stream<Copy.Membership> memberships(String found, UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(found + " order by m.joinedOn desc", Copy.Membership.class)
                .setParameter(1, donorId)
                .getResultStream();
    }

    private static List<Copy.Visited> visits(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select v.visitOn, t.name from CareVisit v, CareTeam t where t.id = v.teamId and v.donorId = ?1"
                                + " order by v.visitOn desc",
                        Copy.Visited.class)
                .setParameter(1, donorId)
                .getResultList();
    }

    private static Copy.@Nullable Mail mail(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery("select c.email, c.language from MailContact c where c.donorId = ?1", Copy.Mail.class)
                .setParameter(1, donorId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private static List<Copy.Written> messages(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select coalesce(l.endedAt, l.dueAt), l.channel, cast(l.state as string), l.subject, l.body"
                                + " from Letter l where l.donorId = ?1 order by l.dueAt desc, l.id desc",
                        Copy.Written.class)
                .setParameter(1, donorId)
                .getResultList();
    }

    PdfFile print(Actor actor, UUID donorId) {
        var copy = of(actor, donorId);
        return new PdfFile(copy.record().code() + ".pdf", Pdfs.of(new CopyPaper(copy).render()));
    }
}
