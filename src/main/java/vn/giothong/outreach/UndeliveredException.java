package vn.giothong.outreach;

/** A message that nobody took; the words name the station and its answer, never the recipient or the text. */
public class UndeliveredException extends RuntimeException {
    /** What the sender may do next. */
    public enum Why {
        /** Nobody took it; it may be tried again. */
        LATER,
        /** This recipient will never get it. */
        REFUSED,
        /** It was handed over and no answer came. */
        UNSURE
    }

    private final Why why;

    UndeliveredException(Why why, String words) {
        super(words);
        this.why = why;
    }

    UndeliveredException(Why why, String words, Throwable cause) {
        super(words, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
