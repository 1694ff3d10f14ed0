package vn.giothong.donation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.document.PdfFile;
import vn.giothong.document.Pdfs;
import vn.giothong.document.QrCode;
import vn.giothong.donor.Donor;
import vn.giothong.person.PersonName;
import vn.giothong.web.Refusal;

/**
 * Confirms a donation on paper. It is no copy of the official certificate, which the collector issues on numbered paper, and names
 * that one's serial. Its code tells a stranger the year and the initials, no more.
 */
@ApplicationScoped
public class Confirmations {
    /** What anybody may learn from a code. */
    record Check(int year, String initials) {}

    /** Everything that stands on the paper. */
    record Sheet(
            Donor donor,
            String donorChapter,
            HistoryEntry gift,
            String issuer,
            String code,
            String address,
            String qr,
            LocalDate issuedOn) {}

    @CheckedTemplate(basePath = "donation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConfirmationPaper(Sheet sheet) implements TemplateInstance {}

    private final OwnFile own;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Confirmations(OwnFile own, ChapterTrees trees, Audit audit, Clock clock) {
        this.own = own;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    /** The confirmation of one of the donor's own donations; a voided one has none. The base is this site's address. */
    @Transactional
    public PdfFile print(Actor actor, UUID donationId, String base) {
        var donor = own.donor(actor);
        var gift = own.history(actor).stream()
                .filter(one -> one.id().equals(donationId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (gift.voided()) {
            throw Refusal.conflict("confirmation_voided");
        }
        var issued = issued(donationId);
        audit.record(actor.accountId(), actor.fullName(), "donation.confirmed", "donation", donationId, issued.shown());
        var address = base + "/check/" + issued.code();
        var tree = trees.today();
        Donation donation = Donation.findById(donationId);
        var sheet = new Sheet(
                donor,
                tree.name(donor.chapterId),
                gift,
                tree.name(donation.chapterId),
                issued.shown(),
                address,
                QrCode.dataUri(address),
                LocalDate.ofInstant(issued.at(), clock.getZone()));
        return new PdfFile(gift.date() + "-" + donor.code + ".pdf", Pdfs.of(new ConfirmationPaper(sheet).render()));
    }

    private record Issued(String code, Instant at) {
        /** In groups of four, as people read it aloud. */
        String shown() {
            return code.replaceAll("(.{4})(?=.)", "$1-");
        }
    }

    /** The same code at every printing; two at once wait for each other at the donation. */
    private Issued issued(UUID donationId) {
        Donation.findById(donationId, LockModeType.PESSIMISTIC_WRITE);
        var issued = Confirmation.of(donationId).orElseGet(() -> {
            var fresh = new Confirmation(donationId, clock.instant());
            fresh.persist();
            return fresh;
        });
        return new Issued(issued.code, issued.issuedAt);
    }

    /** What a code tells anybody; nothing of one that is unknown, malformed, or whose donation was voided. */
    @Transactional
    Optional<Check> check(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        // an odd one is asked for too, so that it takes as long
        return Donation.<Donation>find(
                        "select n from Donation n, Confirmation c where c.donationId = n.id and c.code = ?1 and n.state = ?2",
                        code.substring(0, Math.min(code.length(), Confirmation.LENGTH + 1)),
                        Donation.State.LIVE)
                .firstResultOptional()
                .map(donation -> new Check(donation.givenOn.getYear(), initials(donation.donorId)));
    }

    private static String initials(UUID donorId) {
        Donor donor = Donor.findById(donorId);
        return new PersonName(donor.fullName).initials();
    }
}
