package vn.giothong.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Prints a page of well-formed XHTML as PDF. Its only font is Liberation Serif, which has every Vietnamese letter. */
public final class Pdfs {
    public static final String FONT = "Liberation Serif";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdfs() {}

    public static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                // a document holds all it shows
                .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                .useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                .useFont(() -> font("Italic"), FONT, 400, FontStyle.ITALIC, true)
                .useFont(() -> font("BoldItalic"), FONT, 700, FontStyle.ITALIC, true)
                .toStream(out);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    /** Several documents as one, page after page. */
    public static byte[] joined(List<byte[]> documents) {
        if (documents.size() == 1) {
            return documents.get(0);
        }
        var out = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        documents.forEach(document -> merger.addSource(new RandomAccessReadBuffer(document)));
        merger.setDestinationStream(out);
        try {
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static InputStream font(String style) {
        var found = Pdfs.class.getResourceAsStream("/liberation/LiberationSerif-" + style + ".ttf");
        if (found == null) {
            throw new IllegalStateException("The font is missing: " + style);
        }
        return found;
    }
}
