package vn.giothong.recognition;

import vn.giothong.account.Action;

/** The papers of the awards, with the mark of their kind in the number and the right to make them. */
public enum PaperKind {
    /** Tờ trình: asks the authority to decide. */
    SUBMISSION("TTr", Action.CHECK_AWARD),
    DECISION("QĐ", Action.DECIDE_AWARD),
    CEREMONY_LIST("DS", Action.HAND_OVER_AWARD),
    /** One page for each award; they bear the number of the decision. */
    CERTIFICATES("", Action.DECIDE_AWARD);

    final String mark;
    final Action right;

    PaperKind(String mark, Action right) {
        this.mark = mark;
        this.right = right;
    }

    boolean numbered() {
        return !mark.isEmpty();
    }

    boolean workbook() {
        return this != CERTIFICATES;
    }
}
