package vn.giothong.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request as it is shown. */
public record RequestRecord(
        UUID id,
        DonorRequest.Kind kind,
        @Nullable String text,
        boolean byWithdrawal,
        DonorRequest.State state,
        boolean thirdParties,
        Instant receivedAt,
        LocalDate acknowledgeBy,
        LocalDate finishBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant finishedAt,
        @Nullable String answer) {
    static RequestRecord of(DonorRequest request) {
        return new RequestRecord(
                request.id,
                request.kind,
                request.text,
                request.byWithdrawal,
                request.state,
                request.thirdParties,
                request.receivedAt,
                request.acknowledgeBy,
                request.finishBy,
                request.acknowledgedAt,
                request.finishedAt,
                request.answer);
    }

    /** Whether somebody has yet to acknowledge it. */
    public boolean fresh() {
        return state == DonorRequest.State.RECEIVED;
    }

    public boolean open() {
        return state.open();
    }
}
