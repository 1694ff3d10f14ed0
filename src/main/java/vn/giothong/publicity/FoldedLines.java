package vn.giothong.publicity;

import java.nio.charset.StandardCharsets;

/** Lines of an iCalendar file no longer than 75 octets, as RFC 5545 section 3.1 asks; no letter is cut in two. */
final class FoldedLines {
    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    static String of(String text) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var letter : (Iterable<Integer>) text.codePoints()::iterator) {
            var size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (letter == '\r' || letter == '\n') {
                octets = 0;
            } else if (octets + size > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.appendCodePoint(letter);
        }
        return folded.toString();
    }
}
