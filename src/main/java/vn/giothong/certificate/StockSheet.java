package vn.giothong.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collector's blank certificates. Received less spoiled less issued is what should lie there; a negative balance tells that
 * something received was not written down. Donations are issued ones and those without a serial together. Overdrawn are the serials
 * for which more blood was given back than was given, the first hundred.
 */
record StockSheet(
        UUID collectorId,
        String collector,
        long received,
        long spoiled,
        long issued,
        long balance,
        long donations,
        long withoutSerial,
        long serialsTwice,
        List<String> overdrawn,
        boolean mayWrite,
        List<Year> years,
        List<Entry> entries) {
    /** The balance is that of the end of the year. */
    record Year(int year, long received, long spoiled, long issued, long donations, long balance) {}

    record Entry(
            UUID id,
            CertificateStock.Kind kind,
            LocalDate on,
            int quantity,
            @Nullable String note,
            @Nullable String voidReason) {}
}
