package vn.giothong.intake.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.giothong.person.PersonName;

/** The kinds of file that are read, told by their first bytes and never by their name. */
enum FileKind {
    XLSX,
    XLS,
    CSV;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final List<byte[]> FOREIGN = List.of(
            "%PDF".getBytes(StandardCharsets.US_ASCII),
            "{\\rtf".getBytes(StandardCharsets.US_ASCII),
            new byte[] {'P', 'K', 5, 6},
            new byte[] {'P', 'K', 7, 8},
            "Rar!".getBytes(StandardCharsets.US_ASCII),
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            "GIF8".getBytes(StandardCharsets.US_ASCII),
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            new byte[] {0x1F, (byte) 0x8B});
    private static final int HEAD = 4_096;

    static FileKind of(Path file) throws IOException {
        var head = head(file);
        if (head.length == 0) {
            throw new UnreadableListException(ListProblem.LIST_EMPTY);
        }
        if (startsWith(head, ZIP)) {
            return XLSX;
        }
        if (startsWith(head, OLE2)) {
            return XLS;
        }
        if (FOREIGN.stream().anyMatch(start -> startsWith(head, start)) || isMarkup(head) || isBinary(head)) {
            throw new UnreadableListException(ListProblem.LIST_WRONG_TYPE);
        }
        return CSV;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        for (var i = 0; i < start.length; i++) {
            if (i >= head.length || head[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** HTML and XML that hospital software and websites save under the name of a workbook. */
    private static boolean isMarkup(byte[] head) {
        var text =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^(ï»¿|ÿþ|þÿ)", "");
        var start = PersonName.tidy(text).toLowerCase(Locale.ROOT);
        return start.startsWith("<") || start.startsWith("mime-version:");
    }

    /** Control characters that no text has; a zero is one unless every other byte is (UTF-16). */
    private static boolean isBinary(byte[] head) {
        var controls = 0;
        var zeros = 0;
        for (var octet : head) {
            if (octet == 0) {
                zeros++;
            } else if (octet >= 0
                    && octet < 32
                    && octet != '\t'
                    && octet != '\n'
                    && octet != '\r'
                    && octet != '\f'
                    && octet != 27) {
                controls++;
            }
        }
        // in UTF-16 the Vietnamese letters of U+1Exx and U+01xx put their high byte among the controls
        var wide = CsvText.isUtf16(head);
        return !wide && (zeros > 0 || controls * 50 > head.length);
    }
}
