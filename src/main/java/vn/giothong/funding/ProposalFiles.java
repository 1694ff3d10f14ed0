package vn.giothong.funding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import vn.giothong.document.InWords;
import vn.giothong.document.Letterhead;
import vn.giothong.document.OfficialSheet;
import vn.giothong.document.Pdfs;
import vn.giothong.recognition.Signature;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** A proposal on paper, in Vietnamese whoever asks. */
@ApplicationScoped
class ProposalFiles {
    /** The head of the paper, its day and who signs it. */
    record Face(Letterhead head, LocalDate day, Signature signature) {}

    /** What the paper shows, and its words. */
    record Sheet(ProposalView proposal, StepNames steps, Face paper) implements OfficialSheet {
        @Override
        public String symbol() {
            var given = proposal.number();
            return given == null
                    ? "........./" + ProposalSteps.KIND + "-" + paper.head().symbol()
                    : given;
        }

        @Override
        public boolean draft() {
            return proposal.hash() == null;
        }

        public String year(int year) {
            return String.valueOf(year);
        }

        public String total() {
            return Texts.text(
                    "vi",
                    "funding_paper_total",
                    proposal.total(),
                    InWords.dong(proposal.total().longValueExact()));
        }
    }

    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProposalPaper(Sheet sheet) implements TemplateInstance {}

    private final PlannedSteps steps;

    ProposalFiles(PlannedSteps steps) {
        this.steps = steps;
    }

    byte[] pdf(ProposalView proposal, ProposalContent.Issuer from) {
        var day = day(proposal.steps().get(proposal.steps().size() - 1).on());
        var signature = Signature.committee(from.chapterId(), day).by(proposal.signer(), proposal.position());
        var face = new Face(from.head(), day, signature);
        return Pdfs.of(new ProposalPaper(new Sheet(proposal, steps.names("vi"), face)).render());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Formats.ZONE);
    }
}
