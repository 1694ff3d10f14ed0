package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giothong.document.OfficialSheet;
import vn.giothong.document.Pdfs;
import vn.giothong.job.JobProgress;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** Prints papers, in Vietnamese whoever asks. */
final class PaperFiles {
    /** What the paper shows, and its words. */
    record Sheet(PaperContent paper, List<PaperLine> page, boolean draft) implements OfficialSheet {
        public String time(LocalTime time) {
            return Formats.time(time);
        }

        public String sentence(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        @Override
        public String symbol() {
            var given = paper.symbol();
            return given == null
                    ? "........./" + paper.kind().mark + "-" + paper.head().symbol()
                    : given;
        }

        /** How somebody is named on a certificate. */
        public String called(PaperLine line) {
            return switch (line.subject()) {
                case PERSON, MOBILISER ->
                    word("paper_called_"
                            + (line.sex() == null ? "UNKNOWN" : line.sex().name()));
                case FAMILY, CLUB, CHAPTER -> "";
            };
        }

        /** Article 2 of a decision: what is paid, from whose purse and by which texts. */
        public String pays(Payout payout) {
            return Texts.text(
                    "vi",
                    "paper_decision_2_pays",
                    payout.total(),
                    payout.words(),
                    word("paperPurse_" + payout.level()),
                    payout.legalBasis());
        }

        public String sum(Payout payout) {
            return Texts.text("vi", "paper_list_sum", payout.total(), payout.words());
        }

        public String roman(int n) {
            return List.of("I", "II", "III").get(n);
        }
    }

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SubmissionPaper(Sheet sheet) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DecisionPaper(Sheet sheet) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CeremonyPaper(Sheet sheet) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificatePaper(Sheet sheet) implements TemplateInstance {}

    private static final int PAGES_AT_ONCE = 20;
    private static final int PREVIEWED = 5;

    private PaperFiles() {}

    /** A draft, of many certificates the first few. */
    static byte[] preview(PaperContent paper) {
        return paper.kind() == PaperKind.CERTIFICATES
                ? Pdfs.of(new CertificatePaper(new Sheet(
                                paper, paper.lines().stream().limit(PREVIEWED).toList(), true))
                        .render())
                : pdf(paper, true);
    }

    static byte[] pdf(PaperContent paper, boolean draft) {
        var sheet = new Sheet(paper, paper.lines(), draft);
        return switch (paper.kind()) {
            case SUBMISSION -> Pdfs.of(new SubmissionPaper(sheet).render());
            case DECISION -> Pdfs.of(new DecisionPaper(sheet).render());
            case CEREMONY_LIST -> Pdfs.of(new CeremonyPaper(sheet).render());
            case CERTIFICATES -> certificates(paper, (done, known) -> {});
        };
    }

    /** Some pages at a time, so that hundreds take little memory and tell how far they are. */
    static byte[] certificates(PaperContent paper, JobProgress progress) {
        var lines = paper.lines();
        var pieces = new ArrayList<byte[]>();
        for (int from = 0; from < lines.size(); from += PAGES_AT_ONCE) {
            var some = lines.subList(from, Math.min(from + PAGES_AT_ONCE, lines.size()));
            pieces.add(Pdfs.of(new CertificatePaper(new Sheet(paper, some, false)).render()));
            progress.rows(from + some.size(), lines.size());
        }
        return Pdfs.joined(pieces);
    }

    static byte @Nullable [] xlsx(PaperContent paper) {
        return paper.kind().workbook() ? PaperWorkbook.of(paper) : null;
    }
}
