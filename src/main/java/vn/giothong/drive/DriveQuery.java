package vn.giothong.drive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** Which drives are asked for: those of a chapter and below, of some days (both included), in a state, with words of their name. */
record DriveQuery(
        @Nullable UUID chapterId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Drive.@Nullable State state,
        @Nullable String words) {

    static DriveQuery of(
            @Nullable String chapterId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String state,
            @Nullable String words) {
        return new DriveQuery(
                read("chapterId", "field_choice", chapterId, UUID::fromString),
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
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        return new DriveQuery(
                chapterId,
                from == null || from.isBefore(first) ? first : from,
                to == null || to.isAfter(last) ? last : to,
                state,
                words);
    }

    boolean filters() {
        return !equals(new DriveQuery(null, null, null, null, null));
    }

    /** The same, of those from today on ("upcoming") or before today ("past") alone. */
    DriveQuery in(String span, LocalDate today) {
        return switch (span) {
            case "upcoming" ->
                new DriveQuery(chapterId, from == null || from.isBefore(today) ? today : from, to, state, words);
            case "past" -> {
                var yesterday = today.minusDays(1);
                yield new DriveQuery(
                        chapterId, from, to == null || to.isAfter(yesterday) ? yesterday : to, state, words);
            }
            default -> this;
        };
    }
}
