package vn.giothong.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfsTest {
    @Test
    void vietnamese_letters_come_through() throws Exception {
        var text = "Trần Thị Mỹ Linh, xã Bình Tân Phú: ẳ ẵ ặ ễ ỗ ỡ ữ ỹ Đ đ";
        var pdf = Pdfs.of("<html><body style=\"font-family: 'Liberation Serif'\"><p>" + text + "</p></body></html>");
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).strip()).isEqualTo(text);
            assertThat(read.getPage(0).getResources().getFontNames()).hasSize(1);
        }
    }

    @Test
    void nothing_is_fetched_from_elsewhere() throws Exception {
        var pdf = Pdfs.of(
                "<html><body><p>a</p><img src=\"http://localhost:1/x.png\"/><img src=\"file:///etc/hosts\"/></body></html>");
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }
}
