package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giothong.document.Letterhead;
import vn.giothong.document.Pdfs;
import vn.giothong.job.JobProgress;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** Prints papers, in Vietnamese whoever asks. */
final class PaperFiles {
    /** What the paper shows, and its words. */
    record Sheet(PaperContent paper, List<PaperLine> page, boolean draft) {
        public String word(String key) {
            return Texts.text("vi", key);
        }

        public String name(String list, Object code) {
            return Texts.text("vi", list + "_" + code);
        }

        public String number(Number number) {
            return Formats.number("vi", number);
        }

        public String date(LocalDate date) {
            return Formats.date("vi", date);
        }

        public String time(LocalTime time) {
            return Formats.time(time);
        }

        /** As official papers write a day: the day with two digits, the month too in January and February. */
        public String day(LocalDate date) {
            var month = date.getMonthValue();
            return String.format(
                    Locale.ROOT,
                    month < 3 ? "%s %02d %s %02d %s %d" : "%s %02d %s %d %s %d",
                    word("document_day"),
                    date.getDayOfMonth(),
                    word("document_month"),
                    month,
                    word("document_year"),
                    date.getYear());
        }

        public List<String> broken(String name) {
            return Letterhead.broken(name);
        }

        public String sentence(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        public String capitals(String text) {
            return Letterhead.capitals(text);
        }

        /** The number, or room for it. */
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
