package vn.giothong.intake.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a CSV in the encoding that it is in: marked by a BOM, UTF-16 or UTF-8 by its bytes, else a Windows one. */
final class CsvText {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int HEAD = 4_096;
    private static final int SAMPLE = 200_000;

    private CsvText() {}

    static Reader open(Path file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    static Charset charset(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (isUtf16(head)) {
            return bigEndian(head) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : windows(file);
    }

    /** By its BOM, or by a zero in most characters, always on the same side of it. */
    static boolean isUtf16(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        var first = zeros(head, 0);
        var second = zeros(head, 1);
        return marked(head)
                || (Math.max(first, second) * 5 > head.length && Math.min(first, second) * 50 < head.length);
    }

    private static boolean marked(byte[] head) {
        return (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
    }

    private static boolean bigEndian(byte[] head) {
        return marked(head) ? head[0] == (byte) 0xFE : zeros(head, 0) > zeros(head, 1);
    }

    private static int zeros(byte[] head, int from) {
        var zeros = 0;
        for (var i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var buffer = new char[8_192];
            var read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Tone marks of the Vietnamese page stand behind a vowel; read as Vietnamese, western text has them behind other letters. */
    private static Charset windows(Path file) throws IOException {
        byte[] sample;
        try (var in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        var text = new String(sample, VIETNAMESE);
        var right = 0;
        var wrong = 0;
        for (var i = 1; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
                var vowel = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".indexOf(text.charAt(i - 1)) >= 0;
                right += vowel ? 1 : 0;
                wrong += vowel ? 0 : 1;
            }
        }
        return right >= wrong ? VIETNAMESE : WESTERN;
    }
}
