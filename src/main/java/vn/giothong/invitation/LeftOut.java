package vn.giothong.invitation;

/** Why somebody is not invited, as far as an inviter may know; of several reasons the first counts. */
public enum LeftOut {
    REGISTERED,
    NOT_CONSENTED,
    RESERVE,
    ASKED_LATELY,
    NOT_THAT_DAY
}
