package vn.giothong.recognition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Some of the milestones of a year, with those of the years before that still wait. */
record YearOfMilestones(List<PromptnessRows.Row> rows, StepDays days, int year, LocalDate today) {
    YearOfMilestones of(List<PromptnessRows.Row> some) {
        return new YearOfMilestones(some, days, year, today);
    }

    private Stream<PromptnessRows.Row> ofYear() {
        return rows.stream().filter(row -> row.reachedOn().getYear() == year);
    }

    int cases() {
        return (int) ofYear().count();
    }

    int given() {
        return (int) ofYear().filter(row -> row.state().given()).count();
    }

    int onTheSpot() {
        return (int) ofYear().filter(PromptnessRows.Row::onTheSpot).count();
    }

    int timed() {
        return given() - onTheSpot();
    }

    Map<CaseState, Integer> medians() {
        return days.medians(ofYear().filter(PromptnessRows.Row::timed).toList());
    }

    /** The days for which each waits that has not been handed over. */
    List<Integer> waiting() {
        return rows.stream()
                .filter(row -> row.state().waiting())
                .map(row -> (int) ChronoUnit.DAYS.between(row.reachedOn(), today))
                .toList();
    }

    long overdue() {
        return rows.stream()
                .filter(row -> row.state().waiting() && row.dueBy().isBefore(today))
                .count();
    }
}
