package vn.giothong.consent;

/** What a record may be used for once its donor agrees. */
public enum Purpose {
    /** Keep the record at all. */
    RECORD,
    /** Invite to drives, by one channel. */
    INVITATION,
    /** Name in the public list of honour. */
    HONOUR_LIST,
    /** Share the record with the hospital. */
    SHARING
}
