package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Targets of a year or a round of it, for a unit, those below it, and its clubs and drives. */
@Path("/api/v1/targets")
@Authenticated
class TargetApi {
    /** The unit's own target, those of units below and of clubs, and the rounds of the year. */
    record Change(
            @Nullable Integer units,
            @Nullable Integer round,
            @Nullable List<Targets.Wanted> parts,
            @Nullable List<Targets.OfClub> clubs,
            @Nullable List<Targets.Round> rounds) {
        Targets.Wish wish(@Nullable UUID chapterId) {
            var wanted = new ArrayList<Targets.Wanted>();
            if (units != null) {
                wanted.add(new Targets.Wanted(chapterId, round, units));
            }
            var given = some("parts", parts);
            for (int n = 0; n < given.size(); n++) {
                if (given.get(n).chapterId() == null) {
                    throw Refusal.at("chapterId", "field_required").in("parts", n);
                }
            }
            wanted.addAll(given);
            return new Targets.Wish(wanted, some("clubs", clubs), some("rounds", rounds));
        }

        private static <T> List<T> some(String field, @Nullable List<T> given) {
            return given == null
                    ? List.of()
                    : given.stream().map(one -> Given.value(field, one)).toList();
        }
    }

    private final CurrentActor current;
    private final Targets targets;
    private final TargetSheets sheets;
    private final Language language;

    TargetApi(CurrentActor current, Targets targets, TargetSheets sheets, Language language) {
        this.current = current;
        this.targets = targets;
        this.sheets = sheets;
        this.language = language;
    }

    @GET
    @Operation(
            summary =
                    "A unit's target of a year or a round, what it came to, and the same of the units below and its clubs and drives")
    public TargetSheet get(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @QueryParam("round") @Nullable Integer round) {
        return sheets.of(current.get(), year, round, chapterId, language.code());
    }

    @PUT
    @Operation(
            summary =
                    "Set the target of a unit (units, and round for a part of the year), of units below (parts), of clubs, and the"
                            + " rounds of the year")
    public TargetSheet set(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @Nullable Change change) {
        targets.set(current.get(), year, chapterId, Given.value("units", change).wish(chapterId));
        return get(year, chapterId, null);
    }
}
