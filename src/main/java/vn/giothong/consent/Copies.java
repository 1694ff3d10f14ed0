package vn.giothong.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
    private final KeptAnswers questions;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    Copies(
            RecordSight sight,
            OwnFile own,
            ConsentKeeping consents,
            Looks looks,
            RuleBooks books,
            KeptAnswers questions,
            Audit audit,
            Clock clock,
            Language language) {
        this.sight = sight;
        this.own = own;
        this.consents = consents;
        this.looks = looks;
        this.books = books;
        this.questions = questions;
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
        var reasons = sight.knowsReasons(actor, donor);
        return new Copy(
                clock.instant(),
                own.record(actor, donor),
                own.history(donor),
                deferrals(donor, reasons),
                consents.of(actor, donor.id),
                DonorRequest.of(donor.id).stream().map(RequestRecord::of).toList(),
                CopyRows.memberships(donor.id),
                CopyRows.families(donor.id),
                CopyRows.visits(donor.id),
                CopyRows.registrations(donor.id),
                CopyRows.mobilised(donor.id),
                CopyRows.invitations(donor.id),
                CopyRows.calls(donor.id),
                CopyRows.awards(donor.id),
                reasons ? screenings(donor) : List.of(),
                CopyRows.mail(donor.id).stream().findFirst().orElse(null),
                CopyRows.messages(donor.id),
                looks.on(donor, new Paging(0, Paging.LARGEST)).items(),
                Restriction.standing(donor.id).isPresent());
    }

    private List<Copy.Deferred> deferrals(Donor donor, boolean reasons) {
        var rules = books.current();
        var code = language.code();
        return Deferral.<Deferral>list("donorId = ?1 order by fromOn desc, id desc", donor.id).stream()
                .map(row -> new Copy.Deferred(
                        reasons ? rules.name(row.reasonCode).in(code) : null,
                        reasons ? row.fromOn : null,
                        row.untilOn,
                        row.permanent,
                        row.withdrawnAt != null))
                .toList();
    }

    private List<Copy.Screened> screenings(Donor donor) {
        return CopyRows.screenings(donor.id).stream()
                .map(kept -> new Copy.Screened(
                        kept.takenAt(), kept.keptUntil(), questions.answered(kept.answers(), language.code())))
                .toList();
    }

    PdfFile print(Actor actor, UUID donorId) {
        var copy = of(actor, donorId);
        return new PdfFile(copy.record().code() + ".pdf", Pdfs.of(new CopyPaper(copy).render()));
    }
}
