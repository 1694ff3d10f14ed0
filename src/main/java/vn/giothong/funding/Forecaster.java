package vn.giothong.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says from what is on record until a day how many will come to each step in a year: everybody's own chance, added up. */
final class Forecaster {
    private static final int ARRIVAL_YEARS = 2;
    private static final int RECENT_DAYS = ARRIVAL_YEARS * 365;

    /** So many gifts are spread evenly over the months before the real ones are counted. */
    private static final double EVEN_GIFTS = 24;

    private final Ground ground;
    private final DonorBook book;
    private final Limits limits;

    Forecaster(Ground ground, Limits limits) {
        this.ground = ground;
        this.book = ground.input().book();
        this.limits = limits;
    }

    YearOutlook of(LocalDate asOf, int year) {
        var day = (int) asOf.toEpochDay();
        var pasts = new Pasts(book, day, ground.input().groups(), limits);
        var calendar = new Calendar(asOf, year, months(day));
        var outlook = new YearOutlook(ground.ladder(), ground.input().chapters().size());
        for (var counting : ground.countings()) {
            var aims = new Aims(ground, counting, calendar, asOf);
            if (counting.families()) {
                families(outlook, aims, pasts, calendar, day);
            } else {
                people(outlook, aims, pasts, calendar);
                arrivals(outlook, counting, calendar, day);
            }
        }
        new CollectiveOutlook(ground, asOf, calendar.ahead()).add(outlook, year);
        return outlook;
    }

    /** The share of each month in the gifts of the two years before. */
    private double[] months(int day) {
        var months = new double[12];
        Arrays.fill(months, EVEN_GIFTS / 12);
        var daysAgo = new int[RECENT_DAYS];
        for (int donor = 0; donor < book.size(); donor++) {
            for (int i = book.givenBy(donor, day) - 1; i >= 0 && recent(book.day(donor, i), day); i--) {
                daysAgo[day - book.day(donor, i)]++;
            }
        }
        for (int ago = 0; ago < RECENT_DAYS; ago++) {
            months[LocalDate.ofEpochDay((long) day - ago).getMonthValue() - 1] += daysAgo[ago];
        }
        var all = Arrays.stream(months).sum();
        return Arrays.stream(months).map(one -> one / all).toArray();
    }

    private static boolean recent(int gift, int day) {
        return gift <= day && gift > day - RECENT_DAYS;
    }

    private void people(YearOutlook outlook, Aims aims, Pasts pasts, Calendar calendar) {
        for (int donor = 0; donor < book.size(); donor++) {
            if (pasts.gave(donor)) {
                var near = aims.of(donor, aims.worth(donor), Outlook.most(calendar));
                if (!near.isEmpty()) {
                    add(
                            outlook,
                            near,
                            pasts.outlook(donor, calendar, farthest(near))::by,
                            calendar,
                            book.entry(donor).chapter());
                }
            }
        }
    }

    /** How many gifts the farthest aim takes. */
    private static int farthest(List<Aim> near) {
        var most = 0;
        for (var aim : near) {
            most = Math.max(most, aim.gifts());
        }
        return most;
    }

    private void families(YearOutlook outlook, Aims aims, Pasts pasts, Calendar calendar, int day) {
        var families = ground.input().families();
        for (int family = 0; family < families.size(); family++) {
            var futures = new ArrayList<Outlook>();
            for (var member : families.members(family, day)) {
                if (pasts.gave(member.donor())) {
                    futures.add(pasts.outlook(member.donor(), calendar));
                }
            }
            var near = aims.of(family, aims.worth(), futures.size() * Outlook.most(calendar));
            if (!near.isEmpty()) {
                add(outlook, near, (number, at) -> together(futures, at, number), calendar, families.chapter(family));
            }
        }
    }

    /** The chance that several people together have given a number of times by the end of a step. */
    private static double together(List<Outlook> futures, int step, int number) {
        var sum = new double[] {1};
        for (var future : futures) {
            var one = future.numberBy(step);
            var more = new double[sum.length + one.length - 1];
            for (int i = 0; i < sum.length; i++) {
                for (int k = 0; k < one.length; k++) {
                    more[i + k] += sum[i] * one[k];
                }
            }
            sum = more;
        }
        var chance = 0.0;
        for (int i = number; i < sum.length; i++) {
            chance += sum[i];
        }
        return Math.min(1, chance);
    }

    private static void add(YearOutlook outlook, List<Aim> near, Aim.Giving giving, Calendar calendar, int chapter) {
        for (var aim : near) {
            var months = outlook.cells(aim.step())[chapter];
            var first = calendar.lead() == 0 ? 0 : aim.by(calendar.lead() - 1, giving);
            var before = first;
            for (int at = calendar.lead(); at < calendar.steps(); at++) {
                var by = Math.max(before, aim.by(at, giving));
                months[calendar.month(at) - 1] += by - before;
                before = by;
            }
            outlook.add(aim.step(), before - first);
            outlook.addBefore(aim.step(), first);
        }
    }

    /** Who gives for the first time is not on record yet: as many as in a year of the last two, in their chapters and months. */
    private void arrivals(YearOutlook outlook, Counting counting, Calendar calendar, int day) {
        var years = Math.min(ARRIVAL_YEARS, Math.max(1.0 / 12, (day - earliest(day)) / 365.25));
        for (var step : counting.steps()) {
            if (!counting.first(step)) {
                continue;
            }
            var expected = 0.0;
            for (int donor = 0; donor < book.size(); donor++) {
                var chapter = book.entry(donor).chapter();
                var first = counting.totals().reached(donor, step.required(ground.area(chapter)));
                if (first != DonorBook.UNKNOWN && recent(first, day)) {
                    outlook.expect(step, chapter, LocalDate.ofEpochDay(first).getMonthValue(), 1 / years);
                    expected += 1 / years;
                }
            }
            outlook.addMany(step, expected);
            outlook.addManyBefore(step, expected * calendar.ahead());
        }
    }

    private int earliest(int day) {
        var earliest = day;
        for (int donor = 0; donor < book.size(); donor++) {
            if (book.recorded(donor) > 0) {
                earliest = Math.min(earliest, book.day(donor, 0));
            }
        }
        return earliest;
    }
}
