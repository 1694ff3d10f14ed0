package vn.giothong.outreach;

/** A message that nobody took; the words name the station and its answer, never the recipient or the text. */
class UndeliveredException extends RuntimeException {
    UndeliveredException(String words) {
        super(words);
    }

    UndeliveredException(String words, Throwable cause) {
        super(words, cause);
    }
}
