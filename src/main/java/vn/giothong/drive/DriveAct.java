package vn.giothong.drive;

/** What somebody may do with a drive next. */
public enum DriveAct {
    CHANGE,
    SUBMIT,
    APPROVE,
    RETURN,
    RUN_DESK,
    SEE_PEOPLE,
    HANDLE_LISTS,
    CLOSE,
    REOPEN,
    CANCEL
}
