package vn.giothong.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Says from the gifts until a day how many will come to each step in a year: everybody's own chance, added up. */
final class Forecaster {
    private static final int ARRIVAL_YEARS = 2;

    /** So many gifts are spread evenly over the months before the real ones are counted. */
    private static final double EVEN_GIFTS = 24;

    /** Newcomers are unknown yet: a number of them is as uncertain as so many small chances for each. */
    private static final int CHANCES_FOR_EACH = 20;

    private final DonorBook book;
    private final Families families;
    private final List<LadderStep> ladder;
    private final Limits limits;
    private final int chapters;
    private final int groups;

    Forecaster(DonorBook book, Families families, List<LadderStep> ladder, Limits limits, int chapters, int groups) {
        this.book = book;
        this.families = families;
        this.ladder = ladder;
        this.limits = limits;
        this.chapters = chapters;
        this.groups = groups;
    }

    YearOutlook of(LocalDate asOf, int year) {
        var day = (int) asOf.toEpochDay();
        var pasts = new Pasts(book, day, groups, limits);
        var calendar = new Calendar(asOf, year, months(day));
        var outlook = new YearOutlook(ladder, chapters);
        people(outlook, pasts, calendar, day);
        arrivals(outlook, day);
        for (int family = 0; family < families.size(); family++) {
            family(outlook, pasts, calendar, family, day);
        }
        return outlook;
    }

    /** The share of each month in the gifts of the two years before. */
    private double[] months(int day) {
        var months = new double[12];
        Arrays.fill(months, EVEN_GIFTS / 12);
        for (int donor = 0; donor < book.size(); donor++) {
            for (int i = book.givenBy(donor, day) - 1; i >= 0 && recent(book.day(donor, i), day); i--) {
                months[LocalDate.ofEpochDay(book.day(donor, i)).getMonthValue() - 1]++;
            }
        }
        var all = Arrays.stream(months).sum();
        return Arrays.stream(months).map(one -> one / all).toArray();
    }

    private static boolean recent(int gift, int day) {
        return gift <= day && gift > day - ARRIVAL_YEARS * 365;
    }

    private void people(YearOutlook outlook, Pasts pasts, Calendar calendar, int day) {
        var most = Outlook.most(calendar);
        var steps = ladder.stream()
                .filter(step -> step.subjectKind() == SubjectKind.PERSON && step.threshold() > 1)
                .toList();
        for (int donor = 0; donor < book.size(); donor++) {
            if (!pasts.gave(donor)) {
                continue;
            }
            var count = book.countBy(donor, day);
            var near = steps.stream()
                    .filter(step -> step.threshold() > count && step.threshold() <= count + most)
                    .toList();
            if (near.isEmpty()) {
                continue;
            }
            var future = pasts.outlook(donor, calendar);
            var chapter = book.entry(donor).chapter();
            for (var step : near) {
                var number = step.threshold() - count;
                outlook.add(step, future.inYear(number, calendar));
                for (int at = calendar.lead(); at < calendar.steps(); at++) {
                    outlook.expect(step, chapter, calendar.month(at), future.gift(number, at));
                }
            }
        }
    }

    /** Who gives for the first time is not on record yet: as many as in a year of the last two, in their chapters and months. */
    private void arrivals(YearOutlook outlook, int day) {
        for (var step : ladder) {
            if (step.subjectKind() != SubjectKind.PERSON || step.threshold() != 1) {
                continue;
            }
            var years = Math.min(ARRIVAL_YEARS, Math.max(1.0 / 12, (day - earliest(day)) / 365.25));
            var expected = 0.0;
            for (int donor = 0; donor < book.size(); donor++) {
                var first = book.reached(donor, 1);
                if (first != DonorBook.UNKNOWN && recent(first, day)) {
                    var month = LocalDate.ofEpochDay(first).getMonthValue();
                    outlook.expect(step, book.entry(donor).chapter(), month, 1 / years);
                    expected += 1 / years;
                }
            }
            var parts = (int) Math.ceil(expected * CHANCES_FOR_EACH);
            for (int i = 0; i < parts; i++) {
                outlook.add(step, expected / parts);
            }
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

    private void family(YearOutlook outlook, Pasts pasts, Calendar calendar, int family, int day) {
        var futures = families.members(family, day).stream()
                .filter(member -> pasts.gave(member.donor()))
                .map(member -> pasts.outlook(member.donor(), calendar))
                .toList();
        var count = families.countBy(family, day);
        var most = futures.size() * Outlook.most(calendar);
        var steps = ladder.stream()
                .filter(step -> step.subjectKind() == SubjectKind.FAMILY
                        && step.threshold() > count
                        && step.threshold() <= count + most)
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        var chapter = families.chapter(family);
        for (var step : steps) {
            var number = step.threshold() - count;
            var before = calendar.lead() == 0 ? 0 : together(futures, calendar.lead() - 1, number);
            var first = before;
            for (int at = calendar.lead(); at < calendar.steps(); at++) {
                var by = together(futures, at, number);
                outlook.expect(step, chapter, calendar.month(at), Math.max(0, by - before));
                before = by;
            }
            outlook.add(step, before - first);
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
}
