package vn.giothong.recognition.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Confidence;

/**
 * A number of a series that holds from a day until the next one begins; without an amount the series has ended. Of two that begin on
 * one day the one written down later holds; it corrects the other, for a reason. Confirmed ones may be so until a day only.
 */
public record Rate(
        UUID id,
        String series,
        @Nullable BigDecimal amount,
        LocalDate validFrom,
        @Nullable LocalDate confirmedUntil,
        String legalBasis,
        Confidence confidence,
        @Nullable Instant recordedAt,
        @Nullable String reason) {

    /** Whether somebody still has to confirm that the number holds on the day. */
    public boolean toBeConfirmed(LocalDate day) {
        return !confidence.sure() || (confirmedUntil != null && day.isAfter(confirmedUntil));
    }

    /** Whether the day belongs to those for which somebody vouched: up to a named one, else to those that are past. */
    boolean vouchedFor(LocalDate day, LocalDate today) {
        return confidence.sure() && (confirmedUntil == null ? day.isBefore(today) : !day.isAfter(confirmedUntil));
    }

    /** The amount without zeros at its end, and never as a power of ten. */
    public static BigDecimal plain(BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
