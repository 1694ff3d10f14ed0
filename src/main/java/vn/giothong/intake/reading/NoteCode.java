package vn.giothong.intake.reading;

/** What has to be said about a cell; the names are stable codes of the API and keys of messages. */
public enum NoteCode {
    /** Numbers, stars or brackets beside a name were left out. */
    NAME_CLEANED,
    BIRTH_UNREADABLE,
    BIRTH_YEAR_ONLY,
    BIRTH_CENTURY_ASSUMED,
    BIRTH_MONTH_FIRST,
    SEX_UNREADABLE,
    IDENTITY_UNREADABLE,
    IDENTITY_UNKNOWN_PROVINCE,
    /** The personal number tells another year of birth than the list. */
    IDENTITY_CONTRADICTS_BIRTH,
    IDENTITY_CONTRADICTS_SEX,
    /** The personal number tells a sex that the list lacks; it is proposed and not written. */
    SEX_FROM_IDENTITY_PROPOSED,
    YEAR_FROM_IDENTITY_PROPOSED,
    PHONE_UNREADABLE,
    PHONE_OLD_PREFIX,
    PHONE_SEVERAL,
    /** A spreadsheet's number lost its leading zeros; they were put back. */
    ZERO_RESTORED,
    WEIGHT_UNREADABLE,
    BLOOD_GROUP_UNREADABLE,
    /** A donation without a readable volume. */
    VOLUME_UNKNOWN,
    COMPONENT_UNKNOWN,
    /** The place of a bag's or certificate's number has no digit. */
    SERIAL_UNREADABLE,
    /** The certificate is on a donation of somebody else, or of another drive. */
    CERTIFICATE_ELSEWHERE,
    /** The bag is on a donation of somebody else, or of another drive. */
    BAG_ELSEWHERE,
    /** The certificate stands in another row of the list too, which is no repeat of this one. */
    CERTIFICATE_TWICE,
    /** The bag stands in another row of the list too, which is no repeat of this one. */
    BAG_TWICE,
    /** The result says neither; volume and bag decided. */
    OUTCOME_UNKNOWN,
    /** Not given by its result, and yet with a volume or a bag. */
    OUTCOME_CONTRADICTED,
    PREVIOUS_DONATIONS_UNREADABLE,
    /** More text than a register keeps of it; its beginning is kept. */
    TEXT_CUT,
    /** Seems to be the person of an earlier row, but with another donation: people decide. */
    CONFLICTING_REPEAT,
    /** The paper of an earlier row, which has another name: people decide who it is. */
    PAPER_OF_ANOTHER
}
