package vn.giothong.mailing;

import vn.giothong.invitation.LeftOut;

/** Why somebody of an audience gets no letter, as far as a sender may know; of several reasons the first counts. */
enum Reason {
    /** A letter of the same rule and day is there. */
    ALREADY,
    REGISTERED,
    NOT_CONSENTED,
    RESERVE,
    ASKED_LATELY,
    NOT_THAT_DAY,
    /** No address or number is known for the channel. */
    NO_ADDRESS,
    /** The address took nothing before. */
    HELD;

    static Reason of(LeftOut reason) {
        return valueOf(reason.name());
    }
}
