package vn.giothong.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a code to scan. */
public final class QrCode {
    private static final int PIXELS = 320;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** A PNG as an address to put into a page or a document. */
    public static String dataUri(String text) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text));
    }

    static byte[] png(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2);
        try {
            var dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS, hints);
            var image = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < dots.getWidth(); x++) {
                for (int y = 0; y < dots.getHeight(); y++) {
                    image.setRGB(x, y, dots.get(x, y) ? 0 : WHITE);
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a code to scan", tooLong);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
