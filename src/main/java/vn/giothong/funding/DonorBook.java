package vn.giothong.funding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody's gifts in little space: days are counted from 1 January 1970, chapters and groups are numbered from 0. */
final class DonorBook {
    static final int NEVER = Integer.MAX_VALUE;
    static final int UNKNOWN = Integer.MIN_VALUE;

    /** One donor; the opening balance is what was given before the register, until a day if that is known. */
    record Entry(int chapter, int group, int lastDay, int opening, int openingUntil) {}

    /** A time in which one may not give, as written down on its first day. */
    record Block(int from, int until) {}

    private final List<Entry> entries;
    private final int[] begins;
    private final int[] days;
    private final Map<Integer, Block> blocks;

    /** The gifts as pairs: whose, by number, and on which day; in any order. */
    DonorBook(List<Entry> entries, int[] whose, int[] when, Map<Integer, Block> blocks) {
        this.entries = entries;
        this.blocks = new HashMap<>(blocks);
        this.begins = new int[entries.size() + 1];
        for (var donor : whose) {
            begins[donor + 1]++;
        }
        for (int i = 0; i < entries.size(); i++) {
            begins[i + 1] += begins[i];
        }
        this.days = new int[whose.length];
        var next = Arrays.copyOf(begins, entries.size());
        for (int i = 0; i < whose.length; i++) {
            days[next[whose[i]]++] = when[i];
        }
        for (int i = 0; i < entries.size(); i++) {
            Arrays.sort(days, begins[i], begins[i + 1]);
        }
    }

    int size() {
        return entries.size();
    }

    int gifts() {
        return days.length;
    }

    Entry entry(int donor) {
        return entries.get(donor);
    }

    @Nullable
    Block block(int donor) {
        return blocks.get(donor);
    }

    /** How many gifts are on record until the end of a day, without the opening balance. */
    int givenBy(int donor, int day) {
        var found = begins[donor];
        while (found < begins[donor + 1] && days[found] <= day) {
            found++;
        }
        return found - begins[donor];
    }

    int recorded(int donor) {
        return begins[donor + 1] - begins[donor];
    }

    /** The day of a gift on record, counted from 0. */
    int day(int donor, int number) {
        return days[begins[donor] + number];
    }

    /** The count with the opening balance at the end of a day. */
    int countBy(int donor, int day) {
        return entries.get(donor).opening() + givenBy(donor, day);
    }

    /** The day on which the count came to a number; never, or before the register, where no gift on record did it. */
    int reached(int donor, int count) {
        var number = count - entries.get(donor).opening();
        return number < 1 ? UNKNOWN : number > recorded(donor) ? NEVER : day(donor, number - 1);
    }
}
