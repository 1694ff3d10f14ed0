package vn.giothong.club;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/**
 * A member as a club may see one: name, blood group and from when the person may give again (null: not known, or not to be
 * told), with the dates of the membership. Never why somebody may not.
 */
record MemberRow(
        UUID id,
        UUID donorId,
        String donorCode,
        String fullName,
        Group bloodGroup,
        @Nullable LocalDate eligibleFrom,
        LocalDate from,
        @Nullable LocalDate leftOn,
        @Nullable String leaveReason) {

    /** A blood group of which either half may be unknown. */
    record Group(@Nullable Abo abo, @Nullable RhD rhD) {
        public String text() {
            var letters = abo == null ? "" : abo.name();
            var sign = rhD == null ? "" : rhD == RhD.POSITIVE ? "+" : "−";
            return letters.isEmpty() && !sign.isEmpty() ? "Rh" + sign : letters + sign;
        }
    }
}
