package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** The rules by which messages go by themselves. */
@Path("/api/v1/message-rules")
@Authenticated
class RuleApi {
    record Switch(@Nullable Boolean active) {}

    private final CurrentActor current;
    private final Rules rules;

    RuleApi(CurrentActor current, Rules rules) {
        this.current = current;
        this.rules = rules;
    }

    @GET
    @Operation(summary = "The rules of one's area")
    public Listing<Rules.View> list() {
        var found = rules.list(current.get());
        return new Listing<>(found, found.size());
    }

    @POST
    @Operation(
            summary = "Let messages of a template go by themselves: thanks, may give again, anniversary, honour, advice"
                    + " on health")
    public Response add(Rules.@Nullable Typed typed) {
        var made = rules.add(current.get(), typed);
        return Response.created(URI.create("/api/v1/message-rules/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A rule of one's area")
    public Rules.View show(UUID id) {
        return rules.show(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Switch a rule on or off")
    public Rules.View change(UUID id, @Nullable Switch wanted) {
        return rules.switchTo(current.get(), id, wanted == null ? null : wanted.active());
    }
}
