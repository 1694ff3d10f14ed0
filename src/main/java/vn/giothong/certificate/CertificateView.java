package vn.giothong.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate with what is left of it; of the donor no more than tells whether the paper is that person's own. Volumes in ml. */
record CertificateView(
        String serial,
        State state,
        int volumeMl,
        int redeemedMl,
        int balanceMl,
        int overdrawnMl,
        LocalDate givenOn,
        String collector,
        String initials,
        @Nullable Integer birthYear,
        @Nullable String voidReason,
        List<Item> redemptions) {
    enum State {
        ACTIVE,
        EXHAUSTED,
        VOID
    }

    record Item(
            UUID id,
            String facility,
            LocalDate on,
            int millilitres,
            @Nullable String voidReason) {}

    public boolean active() {
        return state == State.ACTIVE;
    }
}
