package vn.giothong.guidance;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.donor.GuardedOccupation;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The rules as dated data. */
@Path("/api/v1/eligibility/rules")
@Authenticated
class RuleApi {
    private final CurrentActor current;
    private final RuleKeeping keeping;
    private final RulePreview preview;
    private final Clock clock;

    RuleApi(CurrentActor current, RuleKeeping keeping, RulePreview preview, Clock clock) {
        this.current = current;
        this.keeping = keeping;
        this.preview = preview;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every rule that holds on a day, today where none is named")
    public Listing<RuleRecord> list(@QueryParam("at") @Nullable String at) {
        var day = Plausible.day("at", at);
        var rules = keeping.at(day == null ? LocalDate.now(clock) : day);
        return new Listing<>(rules, rules.size());
    }

    @GET
    @Path("occupations")
    @Operation(summary = "The occupations in which one rests after giving, by the rules of a day")
    public Listing<GuardedOccupation> occupations(@QueryParam("at") @Nullable String at) {
        var day = Plausible.day("at", at);
        var found = keeping.guarded(day == null ? LocalDate.now(clock) : day);
        return new Listing<>(found, found.size());
    }

    @POST
    @Operation(summary = "A new version of a rule from a day on, today or later; for the province")
    @APIResponseSchema(value = RuleRecord.class, responseCode = "201")
    public Response change(@Nullable RuleChange given) {
        var made = keeping.change(current.get(), Given.value("code", given));
        return Response.created(URI.create("/api/v1/eligibility/rules?at=" + made.validFrom()))
                .entity(made)
                .build();
    }

    @POST
    @Path("preview")
    @Operation(summary = "The donors whose answer on a day the change would change; nothing is stored")
    public Listing<RulePreview.Affected> preview(
            @Nullable RuleChange given, @QueryParam("on") @Nullable String on, @BeanParam Paging paging) {
        return preview.of(current.get(), Given.value("code", given), Plausible.day("on", on), null, paging);
    }
}
