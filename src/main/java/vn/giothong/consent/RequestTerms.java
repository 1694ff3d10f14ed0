package vn.giothong.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The days that the law gives for requests received on a day, and the public holidays soon after it that count for them. */
record RequestTerms(
        int acknowledgeDays,
        int finishDays,
        int finishDaysThirdParties,
        String legalBasis,
        boolean confirmed,
        List<Holiday> holidays) {
    private static final int AHEAD = 60;

    record Holiday(LocalDate date, String name, String legalBasis, boolean confirmed) {}

    static RequestTerms on(LocalDate day, Deadlines known, String language) {
        var acknowledge = known.rule(RequestDeadline.Step.ACKNOWLEDGE, false, day);
        var finish = known.rule(RequestDeadline.Step.FINISH, false, day);
        var longer = known.rule(RequestDeadline.Step.FINISH, true, day);
        var holidays = known.working().holidays().stream()
                .flatMap(holiday -> ahead(day)
                        .filter(holiday::falls)
                        .map(on -> new Holiday(on, holiday.in(language), holiday.legalBasis, holiday.confirmed)))
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
        return new RequestTerms(
                acknowledge.days,
                finish.days,
                longer.days,
                finish.legalBasis,
                acknowledge.confirmed && finish.confirmed && longer.confirmed,
                holidays);
    }

    private static Stream<LocalDate> ahead(LocalDate day) {
        return day.datesUntil(day.plusDays(AHEAD));
    }
}
