package vn.giothong.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Refusal;

/** The rules of awards as dated data, for everybody to read. */
@Path("/api/v1/award-rules")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
class AwardRuleApi {
    private final CurrentActor current;
    private final Ladders ladders;
    private final AwardRuleKeeping keeping;
    private final DryRun dryRun;
    private final Clock clock;

    AwardRuleApi(CurrentActor current, Ladders ladders, AwardRuleKeeping keeping, DryRun dryRun, Clock clock) {
        this.current = current;
        this.ladders = ladders;
        this.keeping = keeping;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The rules that hold on a day, today where none is named; the inactive ones are examples")
    public Listing<AwardRule> list(@QueryParam("at") @Nullable String at) {
        var rules = ladders.on(day(at));
        return new Listing<>(rules, rules.size());
    }

    private LocalDate day(@Nullable String at) {
        try {
            return at == null || at.isBlank() ? LocalDate.now(clock) : LocalDate.parse(at);
        } catch (DateTimeException notADay) {
            throw Refusal.badRequest("at", "field_date");
        }
    }

    @POST
    @Operation(summary = "A new version of a rule from a day on, today or later")
    public Response change(@Nullable AwardRuleChange given) {
        var made = keeping.change(current.get(), Given.value("code", given));
        return Response.created(URI.create("/api/v1/award-rules/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A version of a rule")
    public AwardRule get(UUID id) {
        return keeping.find(id);
    }

    @POST
    @Path("dry-run")
    @Operation(summary = "Who would newly be due by a changed rule, and who no longer; nothing is stored")
    public DryRun.Result dryRun(@Nullable AwardRuleChange given) {
        return dryRun.of(current.get(), Given.value("code", given));
    }
}
