package vn.giothong.invitation;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Refusal;

/** A wish as it stands in an address; an empty value is none. */
record WishParams(
        @QueryParam("driveId") @Nullable String driveId,
        @QueryParam("abo") @Nullable String abo,
        @QueryParam("rhD") @Nullable String rhD,
        @QueryParam("chapterId") @Nullable String chapterId,
        @QueryParam("clubId") @Nullable String clubId,
        @QueryParam("lastBefore") @Nullable String lastBefore,
        @QueryParam("notAskedWeeks") @Nullable String notAskedWeeks) {
    @Nullable
    UUID drive() {
        return read("driveId", "field_id", driveId, UUID::fromString);
    }

    Wish wish() {
        var chapter = read("chapterId", "field_id", chapterId, UUID::fromString);
        return new Wish(
                read("abo", "field_choice", abo, Abo::valueOf),
                read("rhD", "field_choice", rhD, RhD::valueOf),
                chapter == null ? null : Set.of(chapter),
                read("clubId", "field_id", clubId, UUID::fromString),
                read("lastBefore", "field_date", lastBefore, LocalDate::parse),
                read("notAskedWeeks", "field_number", notAskedWeeks, Integer::valueOf));
    }

    private static <T> @Nullable T read(String field, String code, @Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw Refusal.badRequest(field, code);
        }
    }
}
