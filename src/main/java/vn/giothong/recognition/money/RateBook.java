package vn.giothong.recognition.money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.giothong.recognition.ladder.AuthorityLevel;

/** Every rate there is or was, for looking one up on a day. */
public final class RateBook {
    public static final String BASE_SALARY = "BASE_SALARY";

    private static final Comparator<Rate> LATER = Comparator.comparing(Rate::validFrom)
            .thenComparing(rate -> rate.recordedAt() == null ? Instant.MIN : rate.recordedAt());

    private final TreeMap<String, List<Rate>> bySeries = new TreeMap<>();

    public RateBook(List<Rate> rates) {
        rates.forEach(rate -> bySeries.merge(rate.series(), List.of(rate), RateBook::both));
        bySeries.replaceAll((series, rows) -> rows.stream().sorted(LATER).toList());
    }

    private static List<Rate> both(List<Rate> before, List<Rate> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    public static String coefficient(Award award, AuthorityLevel level) {
        return "COEFFICIENT_" + award + "_" + level;
    }

    public static String factor(Payee kind) {
        return "FACTOR_" + kind;
    }

    public static String price(Item item) {
        return "PRICE_" + item;
    }

    /** The rate of the day; one without an amount says that the series has ended. */
    public Optional<Rate> on(String series, LocalDate day) {
        return bySeries.getOrDefault(series, List.of()).stream()
                .filter(rate -> !rate.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    public List<Rate> all(String series) {
        return bySeries.getOrDefault(series, List.of());
    }

    public List<String> series() {
        return List.copyOf(bySeries.keySet());
    }
}
