package vn.giothong.club;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** Which clubs are asked for: of a chapter and all below it, of a kind, by a part of the name or the code. */
record ClubQuery(
        @QueryParam("chapterId") @Nullable UUID chapterId,
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("q") @Nullable String q) {

    Club.@Nullable Kind wantedKind() {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return Arrays.stream(Club.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("kind", "field_choice"));
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    /** The address of the same list, to be followed by a page. */
    String path() {
        return "/clubs?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8) + (kind == null ? "" : "&kind=" + kind)
                + (chapterId == null ? "" : "&chapterId=" + chapterId) + "&";
    }
}
