package vn.giothong.drive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A month with its drives as a calendar on a wall shows it: whole weeks, each from Monday. */
record DriveMonth(YearMonth month, List<List<Day>> weeks) {
    private static final int WEEK = 7;

    /** A day; one of a neighbouring month is not within and shows no drives. */
    record Day(LocalDate date, boolean within, boolean today, List<DriveRow> drives) {}

    static DriveMonth of(YearMonth month, LocalDate today, List<DriveRow> drives) {
        var byDay = drives.stream()
                .sorted(Comparator.comparing(DriveRow::startsAt).thenComparing(DriveRow::code))
                .collect(Collectors.groupingBy(DriveRow::date));
        var weeks = new ArrayList<List<Day>>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(WEEK)) {
            weeks.add(IntStream.range(0, WEEK)
                    .mapToObj(first::plusDays)
                    .map(date -> day(month, today, date, byDay.getOrDefault(date, List.of())))
                    .toList());
        }
        return new DriveMonth(month, weeks);
    }

    private static Day day(YearMonth month, LocalDate today, LocalDate date, List<DriveRow> drives) {
        var within = YearMonth.from(date).equals(month);
        return new Day(date, within, date.equals(today), within ? drives : List.of());
    }

    /** The days that have drives, for a narrow screen. */
    public List<Day> busy() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(day -> !day.drives().isEmpty())
                .toList();
    }

    /** The days of a week, Monday the first. */
    public List<Integer> days() {
        return IntStream.rangeClosed(1, WEEK).boxed().toList();
    }

    public String year() {
        return String.valueOf(month.getYear());
    }

    public int number() {
        return month.getMonthValue();
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }
}
