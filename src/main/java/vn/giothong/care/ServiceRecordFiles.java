package vn.giothong.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import vn.giothong.document.Pdfs;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** A volunteer's service record on paper, in Vietnamese whoever asks. */
final class ServiceRecordFiles {
    /** What the paper shows, and its words. */
    record Sheet(ServiceRecords.Sheet record) {
        public String word(String key) {
            return Texts.text("vi", key);
        }

        public String name(String list, String code) {
            return Texts.text("vi", list + "_" + code);
        }

        public String number(Number number) {
            return Formats.number("vi", number);
        }

        public String date(LocalDate date) {
            return Formats.date("vi", date);
        }

        public String plain(int number) {
            return String.valueOf(number);
        }
    }

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ServiceRecordPaper(Sheet sheet) implements TemplateInstance {}

    private ServiceRecordFiles() {}

    static byte[] pdf(ServiceRecords.Sheet record) {
        return Pdfs.of(new ServiceRecordPaper(new Sheet(record)).render());
    }
}
