package vn.giothong.drive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * A drive's figures: people, donations and millilitres, and how the donations fall on volumes, groups, sexes and so on. What
 * nobody knows stands under UNKNOWN, so every breakdown adds up to the donations.
 */
public record DriveFigures(
        int registered,
        int arrived,
        int donations,
        int deferrals,
        int noShows,
        int millilitres,
        int bags,
        BigDecimal unitsOf250Ml,
        Map<String, Integer> byVolume,
        Map<String, Integer> byAbo,
        Map<String, Integer> byRhD,
        Map<String, Integer> bySex,
        Map<String, Integer> byAge,
        Map<String, Integer> byOccupation,
        Map<String, Integer> byComponent,
        Map<String, Integer> deferralsByReason,
        int firstTime,
        int repeat) {
    /** What blood is counted in, in ml. */
    private static final BigDecimal UNIT = BigDecimal.valueOf(250);

    /** Numbers by size, ages from the youngest, words by their letters, the unknown and those without a gift last. */
    public static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(
                    item -> item.contains(Dimension.UNKNOWN) || item.equals(Dimension.NONE))
            .thenComparing(item -> age(item).equals(item) ? item.length() : 0)
            .thenComparing(DriveFigures::age);

    /** A name by which the bands of {@link AgeBand} sort, of whatever else the item itself. */
    private static String age(String item) {
        return item.replace("UNDER_", "1_").replace("FROM_", "2_");
    }

    static DriveFigures of(UUID driveId) {
        DriveTotal total = DriveTotal.findById(driveId);
        return of(total, DriveFigure.list("driveId", driveId));
    }

    private static DriveFigures of(DriveTotal total, List<DriveFigure> rows) {
        return new DriveFigures(
                total.registered,
                total.arrived,
                total.donations,
                total.deferrals,
                total.noShows,
                total.millilitres,
                total.donations,
                units(total.millilitres),
                by(rows, Dimension.VOLUME),
                by(rows, Dimension.ABO),
                by(rows, Dimension.RH_D),
                by(rows, Dimension.SEX),
                by(rows, Dimension.AGE),
                by(rows, Dimension.OCCUPATION),
                by(rows, Dimension.COMPONENT),
                by(rows, Dimension.DEFERRAL, row -> row.deferrals),
                total.firstTime,
                total.repeated);
    }

    public static BigDecimal units(long millilitres) {
        return BigDecimal.valueOf(millilitres).divide(UNIT, 1, RoundingMode.HALF_UP);
    }

    private static Map<String, Integer> by(List<DriveFigure> rows, Dimension dimension) {
        return by(rows, dimension, row -> row.donations);
    }

    private static Map<String, Integer> by(
            List<DriveFigure> rows, Dimension dimension, ToIntFunction<DriveFigure> number) {
        var found = new TreeMap<String, Integer>(ORDER);
        rows.stream()
                .filter(row -> row.dimension.equals(dimension.name()) && number.applyAsInt(row) > 0)
                .forEach(row -> found.put(row.item, number.applyAsInt(row)));
        return found;
    }
}
