package vn.giothong.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.giothong.document.OfficialSheet;
import vn.giothong.document.PaperHead;
import vn.giothong.document.Pdfs;

/** A volunteer's service record on paper, in Vietnamese whoever asks. */
final class ServiceRecordFiles {
    /** What the paper shows, and its words. */
    record Sheet(ServiceRecords.Sheet record, PaperHead paper) implements OfficialSheet {
        @Override
        public String symbol() {
            return "........./" + word("care_paper_code") + "-" + paper.head().symbol();
        }

        /** The number is written by hand, once it is signed. */
        @Override
        public boolean draft() {
            return false;
        }

        public String plain(int number) {
            return String.valueOf(number);
        }
    }

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ServiceRecordPaper(Sheet sheet) implements TemplateInstance {}

    private ServiceRecordFiles() {}

    static byte[] pdf(ServiceRecords.Sheet record) {
        return Pdfs.of(new ServiceRecordPaper(new Sheet(record, new PaperHead(record.issuer(), record.on()))).render());
    }
}
