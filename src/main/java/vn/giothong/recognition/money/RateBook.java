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

    private static final String FACTOR = "FACTOR_";

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
        return FACTOR + kind;
    }

    public static String price(Item item) {
        return price(item.name());
    }

    /** Whether the series is money, which has no part of a dong; else it is a number to multiply with. */
    public static boolean money(String series) {
        return series.equals(BASE_SALARY) || series.startsWith(price(""));
    }

    private static String price(String item) {
        return "PRICE_" + item;
    }

    /** The rate of the day; one without an amount says that the series has ended. */
    public Optional<Rate> on(String series, LocalDate day) {
        return bySeries.getOrDefault(series, List.of()).stream()
                .filter(rate -> !rate.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Whether every amount is computed with it, so that another row may follow and none may end it. */
    public static boolean alwaysThere(String series) {
        return series.equals(BASE_SALARY) || series.startsWith(FACTOR);
    }

    /** The row that holds from the very day. */
    public Optional<Rate> from(String series, LocalDate day) {
        return on(series, day).filter(rate -> rate.validFrom().equals(day));
    }

    /**
     * The confirmed row by which days are settled that one from the day on would answer anew: one that begins later, or the one of the
     * day where it is confirmed until a later day, or another follows it, or it goes on and the day is past.
     */
    public Optional<Rate> settling(String series, LocalDate day, LocalDate today) {
        var later = all(series).stream()
                .filter(rate -> rate.validFrom().isAfter(day))
                .toList();
        var held = on(series, day)
                .filter(rate -> rate.vouchedFor(day, today)
                        || (!later.isEmpty() && rate.confidence().sure()));
        return held.or(
                () -> later.stream().filter(rate -> rate.confidence().sure()).findFirst());
    }

    /** Whether a row of the same day was written down after it. */
    public boolean replaced(Rate rate) {
        return on(rate.series(), rate.validFrom())
                .filter(standing -> !standing.id().equals(rate.id()))
                .isPresent();
    }

    public List<Rate> all(String series) {
        return bySeries.getOrDefault(series, List.of());
    }

    public List<String> series() {
        return List.copyOf(bySeries.keySet());
    }
}
