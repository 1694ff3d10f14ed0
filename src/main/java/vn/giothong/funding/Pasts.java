package vn.giothong.funding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gifts on record before a day say of everybody. From these comes the habit of all, and how much more or less than all each
 * group gives. A window of the last 24 months was tried: it would begin with a gift that was chosen by what came after it, and the
 * forecasts came out a tenth too high.
 */
final class Pasts {
    private static final double YEAR = 365.25;
    private static final int FEWEST = 30;

    /** So many gifts of the whole stand against those of a group. */
    private static final double WEIGHT_OF_ALL = 20;

    /** Where hardly anybody is on record: once a year and a half, and one in five stops after a gift. */
    private static final Habit GUESS = new Habit(1, 1.5, 1, 4);

    private final DonorBook book;
    private final int asOf;
    private final Limits limits;
    private final @Nullable Past[] known;
    private final Habit[] byGroup;

    Pasts(DonorBook book, int asOf, int groups, Limits limits) {
        this.book = book;
        this.asOf = asOf;
        this.limits = limits;
        this.known = new @Nullable Past[book.size()];
        var seen = new ArrayList<Past>();
        for (int donor = 0; donor < book.size(); donor++) {
            known[donor] = past(donor);
            var past = known[donor];
            if (past != null && !past.equals(Past.UNKNOWN)) {
                seen.add(past);
            }
        }
        this.byGroup = habits(seen.size() < FEWEST ? GUESS : HabitFit.of(seen), groups, seen);
    }

    /** Nothing of one who has not given by then. */
    private @Nullable Past past(int donor) {
        var entry = book.entry(donor);
        var given = book.givenBy(donor, asOf);
        if (given == 0) {
            if (entry.opening() == 0) {
                return null;
            }
            var until = entry.openingUntil();
            return until == DonorBook.UNKNOWN || until > asOf
                    ? Past.UNKNOWN
                    : Past.of(0, 0, (asOf - until) / YEAR, limits.gap());
        }
        var begin = book.day(donor, 0);
        var last = book.day(donor, given - 1);
        return Past.of(given - 1, (last - begin) / YEAR, (asOf - begin) / YEAR, limits.gap());
    }

    private Habit[] habits(Habit all, int groups, List<Past> seen) {
        var gifts = new double[groups];
        var years = new double[groups];
        for (int donor = 0; donor < book.size(); donor++) {
            var past = known[donor];
            if (past != null) {
                gifts[book.entry(donor).group()] += past.repeats();
                years[book.entry(donor).group()] += past.span();
            }
        }
        var total = seen.stream().mapToDouble(Past::repeats).sum();
        var watched = seen.stream().mapToDouble(Past::span).sum();
        var rate = watched == 0 ? 0 : total / watched;
        var habits = new Habit[groups];
        for (int group = 0; group < groups; group++) {
            var expected = rate * years[group];
            habits[group] = all.times((gifts[group] + WEIGHT_OF_ALL) / (expected + WEIGHT_OF_ALL));
        }
        return habits;
    }

    boolean gave(int donor) {
        return known[donor] != null;
    }

    /** When the donor is likely to give next. */
    Outlook outlook(int donor, Calendar calendar) {
        return outlook(donor, calendar, Outlook.most(calendar));
    }

    /** When the donor is likely to give next; as many gifts ahead as are asked for, if they fit. */
    Outlook outlook(int donor, Calendar calendar, int gifts) {
        var past = known[donor];
        if (past == null) {
            return Outlook.of(byGroup[0], Past.UNKNOWN, calendar, new Outlook.Window(0, 0), gifts);
        }
        var entry = book.entry(donor);
        var last = entry.lastDay() == DonorBook.NEVER ? calendar.steps() : calendar.stepOf(entry.lastDay());
        return Outlook.of(
                byGroup[entry.group()], past, calendar, new Outlook.Window(first(donor, calendar), last), gifts);
    }

    private int first(int donor, Calendar calendar) {
        var given = book.givenBy(donor, asOf);
        var free = given == 0 ? asOf : book.day(donor, given - 1) + limits.intervalDays();
        var block = book.block(donor);
        if (block != null && block.from() <= asOf) {
            if (block.until() == DonorBook.NEVER) {
                return calendar.steps();
            }
            free = Math.max(free, block.until());
        }
        return calendar.stepOf(free);
    }
}
