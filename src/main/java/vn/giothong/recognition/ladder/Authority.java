package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The level that decides from a day (null: ever since) until before another (null: still). */
public record Authority(
        AuthorityLevel level,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean toBeConfirmed) {
    public boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }
}
