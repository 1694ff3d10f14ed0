package vn.giothong.intake.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of the person's coming to donate.
 *
 * @param outcome null where the list is of people alone
 * @param volumeMl null when deferred, or unknown
 * @param weightKg as measured that day
 * @param reason why deferred, in the list's words
 * @param previousDonations as the list counts them
 */
public record ReadOutcome(
        @Nullable Outcome outcome,
        Component component,
        @Nullable Integer volumeMl,
        @Nullable String bagNumber,
        @Nullable String certificateSerial,
        @Nullable BigDecimal weightKg,
        @Nullable String reason,
        @Nullable Integer previousDonations) {}
