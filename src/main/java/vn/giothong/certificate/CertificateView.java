package vn.giothong.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with what is left of it; of the donor no more than tells whether the paper is that person's own, and nothing where
 * the holder was erased. Volumes in ml.
 */
record CertificateView(
        String serial,
        State state,
        int volumeMl,
        int redeemedMl,
        int balanceMl,
        int overdrawnMl,
        @Nullable LocalDate givenOn,
        String collector,
        @Nullable String initials,
        @Nullable Integer birthYear,
        @Nullable String voidReason,
        List<Item> redemptions,
        boolean holderErased) {
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

    static CertificateView erased(String serial, String collector) {
        return new CertificateView(serial, State.VOID, 0, 0, 0, 0, null, collector, null, null, null, List.of(), true);
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}
