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

/** Targets of a year, for a unit and those below it. */
@Path("/api/v1/targets")
@Authenticated
class TargetApi {
    /** The unit's own target and those of units below. */
    record Change(
            @Nullable Integer units,
            @Nullable Integer round,
            @Nullable List<Targets.Wanted> parts) {}

    private final CurrentActor current;
    private final Targets targets;
    private final Language language;

    TargetApi(CurrentActor current, Targets targets, Language language) {
        this.current = current;
        this.targets = targets;
        this.language = language;
    }

    @GET
    @Operation(summary = "A unit's target, what it came to, and the same of the units below")
    public Targets.Sheet get(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        return targets.of(current.get(), year, chapterId, language.code());
    }

    @PUT
    @Operation(summary = "Set the target of a unit (units, and round for a part of the year) or of units below (parts)")
    public Targets.Sheet set(
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @Nullable Change change) {
        var given = Given.value("units", change);
        var wanted = new ArrayList<Targets.Wanted>();
        if (given.units() != null) {
            wanted.add(new Targets.Wanted(chapterId, given.round(), given.units()));
        }
        if (given.parts() != null) {
            wanted.addAll(given.parts());
        }
        targets.set(current.get(), year, chapterId, wanted);
        return get(year, chapterId);
    }
}
