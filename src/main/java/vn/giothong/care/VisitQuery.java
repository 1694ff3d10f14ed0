package vn.giothong.care;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;
import vn.giothong.web.Time;

/** Which visits are asked for: of a team, of a chapter and all below it, in a state, from a day to another. */
record VisitQuery(
        @QueryParam("teamId") @Nullable UUID teamId,
        @QueryParam("chapterId") @Nullable UUID chapterId,
        @QueryParam("state") @Nullable String state,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to) {
    /** The conditions on a visit v, whose values are put among the parameters. */
    String narrow(Map<String, Object> values) {
        var where = new StringBuilder();
        add(where, values, " and v.teamId = :team", "team", teamId);
        add(where, values, " and v.state = :state", "state", wantedState());
        add(where, values, " and v.visitOn >= :first", "first", day("from", from));
        add(where, values, " and v.visitOn <= :last", "last", day("to", to));
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    private CareVisit.@Nullable State wantedState() {
        if (state == null || state.isBlank()) {
            return null;
        }
        return Arrays.stream(CareVisit.State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("state", "field_choice"));
    }

    static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Time.sane(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            throw Refusal.badRequest(name, "field_date");
        }
    }

    /** The address of the same list, to be followed by a page. */
    String path() {
        var path = new StringBuilder("/care/visits?");
        append(path, "teamId", teamId);
        append(path, "chapterId", chapterId);
        append(path, "state", wantedState());
        append(path, "from", day("from", from));
        append(path, "to", day("to", to));
        return path.toString();
    }

    private static void append(StringBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.append(name).append('=').append(value).append('&');
        }
    }
}
