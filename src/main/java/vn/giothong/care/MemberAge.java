package vn.giothong.care;

import org.jspecify.annotations.Nullable;

/** Whether it is known that a member is of age. */
enum MemberAge {
    /** By the birth that the record bears. */
    KNOWN,
    /** Somebody who keeps the team has seen a paper and said so. */
    STATED,
    /** Neither; the team's page asks for it. */
    TO_CONFIRM;

    static MemberAge of(@Nullable Integer birthYear, boolean stated) {
        if (birthYear != null) {
            return KNOWN;
        }
        return stated ? STATED : TO_CONFIRM;
    }
}
