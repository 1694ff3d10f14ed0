package vn.giothong.person;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A date of birth, or its year where no more is known. */
public record Birth(@Nullable LocalDate date, int year) {

    public Birth {
        if (date != null && date.getYear() != year) {
            throw new IllegalArgumentException("the year of a birth date is its own");
        }
    }

    public static Birth on(LocalDate date) {
        return new Birth(date, date.getYear());
    }

    public static Birth in(int year) {
        return new Birth(null, year);
    }

    /**
     * Reads day-first dates, ISO dates, dates of eight digits, Excel serials and years alone; of a date that does not exist the year.
     *
     * @param reference a day on which the person is alive, the drive's: it gives two-digit years their century
     */
    public static Parsed<Birth> parse(@Nullable String raw, LocalDate reference) {
        return new BirthText(reference).read(raw == null ? "" : raw);
    }

    /**
     * Completed years on a day; of a year alone the least that it can be. Who is born on 29 February is a year older on 1 March.
     */
    public int ageOn(LocalDate day) {
        return Period.between(date == null ? LocalDate.of(year, 12, 31) : date, day)
                .getYears();
    }

    /** Completed years on a day; of a year alone the most that it can be. */
    public int oldestAgeOn(LocalDate day) {
        return Period.between(date == null ? LocalDate.of(year, 1, 1) : date, day)
                .getYears();
    }

    /** The first day with so many completed years; of a year alone the last that it can be. */
    public LocalDate turns(int age) {
        return birthday(date == null ? LocalDate.of(year, 12, 31) : date, age);
    }

    /** The same; of a year alone the first that it can be. */
    public LocalDate mayTurn(int age) {
        return birthday(date == null ? LocalDate.of(year, 1, 1) : date, age);
    }

    /** In a year without 29 February that birthday is 1 March. */
    private static LocalDate birthday(LocalDate born, int age) {
        var day = born.plusYears(age);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    public boolean yearOnly() {
        return date == null;
    }

    /** Whether both cannot be the same birth. */
    public boolean contradicts(Birth other) {
        return year != other.year || (date != null && other.date != null && !date.equals(other.date));
    }
}
