package vn.giothong.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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

    /** One half is counted on the thread given, the other here. */
    static Totals of(AwardRule rule, int people, IntFunction<History> histories, Executor thread) {
        var half = people / 2;
        var first = CompletableFuture.supplyAsync(() -> of(rule, 0, half, histories), thread);
        var second = of(rule, half, people, histories);
        return first.join().and(second);
    }

    private static Totals of(AwardRule rule, int from, int until, IntFunction<History> histories) {
        var found = new Totals(until - from);
        var ladder = new Ladder(rule);
        for (int who = from; who < until; who++) {
            for (var mark : ladder.totals(histories.apply(who), END)) {
                found.add((int) mark.on().toEpochDay(), mark.total(), mark.opening());
            }
            found.begins[who - from + 1] = found.size;
        }
        return found;
    }

    private Totals and(Totals others) {
        var last = begins.length - 1;
        var both = new Totals(last + others.begins.length - 1);
        both.size = size + others.size;
        both.days = Arrays.copyOf(days, both.size);
        both.totals = Arrays.copyOf(totals, both.size);
        both.opened = Arrays.copyOf(opened, both.size);
        System.arraycopy(others.days, 0, both.days, size, others.size);
        System.arraycopy(others.totals, 0, both.totals, size, others.size);
        System.arraycopy(others.opened, 0, both.opened, size, others.size);
        System.arraycopy(begins, 0, both.begins, 0, begins.length);
        for (int i = 1; i < others.begins.length; i++) {
            both.begins[last + i] = size + others.begins[i];
        }
        return both;
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
