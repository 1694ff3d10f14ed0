package vn.giothong.care;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** Which teams are asked for: of a chapter and all below it, by whether they are active. */
record TeamQuery(
        @QueryParam("chapterId") @Nullable UUID chapterId,
        @QueryParam("state") @Nullable String state) {
    Activity.@Nullable State wantedState() {
        if (state == null || state.isBlank()) {
            return null;
        }
        return Arrays.stream(Activity.State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("state", "field_choice"));
    }

    /** The address of the same list, to be followed by a page. */
    String path() {
        return "/care?" + (state == null ? "" : "state=" + state + "&")
                + (chapterId == null ? "" : "chapterId=" + chapterId + "&");
    }
}
