package vn.giothong.drive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/**
 * Which drives are asked for: those of a chapter and below, held with a club, of some days (both included), in a state, with words of
 * their name.
 */
record DriveQuery(
        @Nullable UUID chapterId,
        @Nullable UUID clubId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Drive.@Nullable State state,
        @Nullable String words) {

    private static final DriveQuery ALL = new DriveQuery(null, null, null, null, null, null);

    static DriveQuery of(
            @Nullable String chapterId,
            @Nullable String clubId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String state,
            @Nullable String words) {
        return new DriveQuery(
                read("chapterId", "field_choice", chapterId, UUID::fromString),
                read("clubId", "field_choice", clubId, UUID::fromString),
                read("from", "field_date", from, LocalDate::parse),
                read("to", "field_date", to, LocalDate::parse),
                read("state", "field_choice", state, Drive.State::valueOf),
                words == null || words.isBlank() ? null : words.strip());
    }

    private static <T> @Nullable T read(String field, String code, @Nullable String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw Refusal.badRequest(field, code);
        }
    }

    /** The same, of one month alone. */
    DriveQuery within(YearMonth month) {
        return notBefore(month.atDay(1)).notAfter(month.atEndOfMonth());
    }

    boolean filters() {
        return !equals(ALL);
    }

    /** The same, of those from today on ("upcoming") or before today ("past") alone. */
    DriveQuery in(String span, LocalDate today) {
        return switch (span) {
            case "upcoming" -> notBefore(today);
            case "past" -> notAfter(today.minusDays(1));
            default -> this;
        };
    }

    private DriveQuery notBefore(LocalDate day) {
        return from != null && !from.isBefore(day) ? this : new DriveQuery(chapterId, clubId, day, to, state, words);
    }

    private DriveQuery notAfter(LocalDate day) {
        return to != null && !to.isAfter(day) ? this : new DriveQuery(chapterId, clubId, from, day, state, words);
    }
}
