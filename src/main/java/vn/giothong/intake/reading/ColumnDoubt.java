package vn.giothong.intake.reading;

/** Why people have to say which column is which; the names are stable keys of messages. */
public enum ColumnDoubt {
    /** No header says where the names are, or what stands below it are no names. */
    NAME_COLUMN_UNKNOWN,
    /** No column for birth, paper or phone. */
    NOBODY_IDENTIFIED,
    /** A hospital's list without a column for volume, bag or result. */
    DONATIONS_UNKNOWN,
    /** No header says where the volumes are, but a column looks like them. */
    VOLUME_COLUMN_UNKNOWN,
    /** Two columns have a header for the same and differ. */
    TWO_COLUMNS_FOR_ONE,
    /** What stands below a header is something else. */
    CONTENT_CONTRADICTS,
    /** A sheet of people that may or may not have come to donate. */
    SHEET_UNSURE
}
