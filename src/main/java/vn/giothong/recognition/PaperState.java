package vn.giothong.recognition;

/** Where a paper stands. What was issued stays readable for ever. */
public enum PaperState {
    DRAFT,
    /** Issued; its pages are being printed. */
    PRINTING,
    ISSUED,
    REPLACED,
    DISCARDED;

    boolean frozen() {
        return this == ISSUED || this == REPLACED;
    }
}
