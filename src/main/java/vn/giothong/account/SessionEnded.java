package vn.giothong.account;

/** The cookie is one of ours, but whom it names may not enter by it any more. */
class SessionEnded extends SecurityException {
    private static final long serialVersionUID = 1L;
}
