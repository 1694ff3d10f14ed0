package vn.giothong.organisation;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.Level;
import vn.giothong.person.PersonName;
import vn.giothong.web.Refusal;

/** Which chapters are asked for; a day or a level that makes no sense is 400. */
record ChapterQuery(
        @QueryParam("at") @Nullable String at,
        @QueryParam("level") @Nullable String level,
        @QueryParam("parentId") @Nullable UUID parentId,
        @QueryParam("code") @Nullable String code,
        @QueryParam("q") @Nullable String q) {

    LocalDate day(LocalDate today) {
        return day(at, today);
    }

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    static LocalDate day(@Nullable String at, LocalDate today) {
        if (at == null || at.isBlank()) {
            return today;
        }
        try {
            var day = LocalDate.parse(at.strip());
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeException wrong) {
            throw Refusal.badRequest("at", "field_date");
        }
        throw Refusal.badRequest("at", "field_date");
    }

    boolean matches(ChapterTree.Node node) {
        var wanted = wantedLevel();
        return (wanted == null || node.level() == wanted)
                && (parentId == null || parentId.equals(node.parentId()))
                && (code == null || code.isBlank() || code.strip().equals(node.code()))
                && (q == null || q.isBlank() || PersonName.fold(node.name()).contains(PersonName.sought(q)));
    }

    @Nullable
    Level wantedLevel() {
        if (level == null || level.isBlank()) {
            return null;
        }
        return Arrays.stream(Level.values())
                .filter(known -> known.name().equals(level))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("level", "field_choice"));
    }
}
