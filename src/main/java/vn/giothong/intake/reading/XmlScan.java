package vn.giothong.intake.reading;

/** Looks through the bytes of a sheet's XML for what would fill the memory of its reader: an endless text, a cell far out. */
final class XmlScan {

    /** A cell has at most 32,767 characters, of seven bytes each when written as entities. */
    private static final int MAX_RUN_WITHOUT_TAG = 300_000;

    /** Excel has columns of three letters; a reader fills a row up to its last column. */
    private static final int MAX_LETTERS = 3;

    private enum At {
        ANYWHERE,
        BLANK,
        NAME_R,
        EQUALS,
        REFERENCE
    }

    private int run;
    private At at = At.ANYWHERE;
    private int letters;
    private boolean farColumn;
    private boolean endless;

    void feed(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            run = bytes[i] == '<' ? 0 : run + 1;
            endless |= run > MAX_RUN_WITHOUT_TAG;
            at = next(bytes[i]);
        }
    }

    private At next(byte octet) {
        if (at == At.REFERENCE) {
            var letter = (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z');
            letters += letter ? 1 : 0;
            farColumn |= letters > MAX_LETTERS;
            return letter ? At.REFERENCE : At.ANYWHERE;
        }
        if (octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t') {
            return at == At.NAME_R || at == At.EQUALS ? at : At.BLANK;
        }
        if (octet == 'r' && at == At.BLANK) {
            return At.NAME_R;
        }
        if (octet == '=' && at == At.NAME_R) {
            return At.EQUALS;
        }
        letters = 0;
        return (octet == '"' || octet == '\'') && at == At.EQUALS ? At.REFERENCE : At.ANYWHERE;
    }

    boolean hasFarColumn() {
        return farColumn;
    }

    boolean isEndless() {
        return endless;
    }
}
