package vn.giothong.nation;

/** Why no nation was made, in words for whoever asked for it. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String words) {
        super(words);
    }
}
