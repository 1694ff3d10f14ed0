package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who received an award at a ceremony: the day (its own where none is named), by whom it was handed over, the receipt for all. */
record Handover(
        @Nullable LocalDate date,
        @Nullable String by,
        @Nullable String receipt,
        @Nullable List<Received> received) {
    /** One that was received, by somebody else where a name is given, with a receipt of its own where there is one. */
    record Received(
            @Nullable UUID caseId,
            @Nullable String receivedBy,
            @Nullable String receipt) {}
}
