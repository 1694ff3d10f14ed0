package vn.giothong.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.DriveFigures;

/** What some drives, or some of their people, come to. A donation is one event and one bag; volume in ml, target in bags. */
record Sums(
        long drives,
        long registered,
        long arrived,
        long donations,
        long millilitres,
        long deferrals,
        long firstTime,
        long target) {
    static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0, 0, 0);

    /** Of a row of sums, behind its key. */
    static Sums of(Object[] row) {
        var numbers = new long[8];
        for (int i = 1; i < row.length; i++) {
            numbers[i - 1] = row[i] == null ? 0 : ((Number) row[i]).longValue();
        }
        return new Sums(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7]);
    }

    Sums plus(Sums other) {
        return new Sums(
                drives + other.drives,
                registered + other.registered,
                arrived + other.arrived,
                donations + other.donations,
                millilitres + other.millilitres,
                deferrals + other.deferrals,
                firstTime + other.firstTime,
                target + other.target);
    }

    Sums withoutTarget() {
        return new Sums(drives, registered, arrived, donations, millilitres, deferrals, firstTime, 0);
    }

    FigureRow row(String key, String label, @Nullable Long set) {
        var wanted = set == null ? (Long) target : set;
        return new FigureRow(
                key,
                label,
                drives,
                registered,
                arrived,
                donations,
                donations,
                millilitres,
                DriveFigures.units(millilitres),
                deferrals,
                firstTime,
                donations - firstTime,
                wanted == 0 ? null : wanted,
                share(donations, wanted));
    }

    /** Per cent with one decimal; null where there is no whole. */
    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
