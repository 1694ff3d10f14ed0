package vn.giothong.person;

/** What has to be said about a value that was read from a raw text. */
public enum ParseNote {
    /** Something stands there that cannot be read, or only in part. */
    UNREADABLE,
    /** Only the year of birth is known. */
    YEAR_ONLY,
    /** A year of two digits was given its century. */
    CENTURY_ASSUMED,
    /** The date was written month first; a month above 12 gave it away. */
    MONTH_FIRST,
    /** Leading zeros that a spreadsheet dropped were put back. */
    ZERO_RESTORED,
    /** An eleven-digit mobile number of before 2018 was converted to its ten digits. */
    OLD_PREFIX_CONVERTED,
    /** Several numbers stood there; the first readable one was taken. */
    SEVERAL,
    /** The identity number begins with no known province code. */
    UNKNOWN_PROVINCE
}
