package vn.giothong.intake.reading;

/** Why a file cannot be read as a list; the names are stable codes of the API and keys of messages. */
public enum ListProblem {
    /** Another kind of file, whatever its name says. */
    LIST_WRONG_TYPE,
    /** Begins like a workbook but is damaged. */
    LIST_CORRUPT,
    /** Protected by a password. */
    LIST_ENCRYPTED,
    /** A workbook with macros; XLSX and XLS alike are refused. */
    LIST_HAS_MACROS,
    /** The upload, or a part of it that has to be kept in memory, is too large. */
    LIST_TOO_LARGE,
    /** Unpacks to far more than any list. */
    LIST_BOMB,
    LIST_TOO_MANY_ROWS,
    /** Nothing in it, or a header without a row. */
    LIST_EMPTY,
    /** No table of people in it. */
    LIST_NO_TABLE,
    /** The columns that were given name no sheet or row of this file. */
    LIST_COLUMNS_UNFIT
}
