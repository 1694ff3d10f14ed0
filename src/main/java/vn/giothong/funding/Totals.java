package vn.giothong.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.History;
import vn.giothong.recognition.ladder.Ladder;

/** What everybody's gifts come to by one rule, counted by its ladder: by number the totals after each gift that counts, in little space. */
final class Totals {
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final int[] begins;
    private int[] days = new int[1 << 12];
    private int[] totals = new int[1 << 12];
    private boolean[] opened = new boolean[1 << 12];
    private int size;

    private Totals(int people) {
        this.begins = new int[people + 1];
    }

    static Totals of(AwardRule rule, int people, IntFunction<History> histories) {
        var found = new Totals(people);
        var ladder = new Ladder(rule);
        for (int who = 0; who < people; who++) {
            for (var mark : ladder.totals(histories.apply(who), END)) {
                found.add((int) mark.on().toEpochDay(), mark.total(), mark.opening());
            }
            found.begins[who + 1] = found.size;
        }
        return found;
    }

    private void add(int day, int total, boolean opening) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
            totals = Arrays.copyOf(totals, 2 * size);
            opened = Arrays.copyOf(opened, 2 * size);
        }
        days[size] = day;
        totals[size] = total;
        opened[size++] = opening;
    }

    /** The total at the end of a day. */
    int by(int who, int day) {
        var total = 0;
        for (int i = begins[who]; i < begins[who + 1] && days[i] <= day; i++) {
            total = totals[i];
        }
        return total;
    }

    /** The first day on which anything was counted. */
    @Nullable
    LocalDate begun(int who) {
        return begins[who] == begins[who + 1] ? null : LocalDate.ofEpochDay(days[begins[who]]);
    }

    /** The day on which the total came to a number; never, or before the register, where an opening balance did it. */
    int reached(int who, int required) {
        for (int i = begins[who]; i < begins[who + 1]; i++) {
            if (totals[i] >= required) {
                return opened[i] ? DonorBook.UNKNOWN : days[i];
            }
        }
        return DonorBook.NEVER;
    }
}
