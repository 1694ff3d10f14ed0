package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** The templates of messages. */
@Path("/api/v1/message-templates")
@Authenticated
class WordingApi {
    private final CurrentActor current;
    private final Wordings wordings;

    WordingApi(CurrentActor current, Wordings wordings) {
        this.current = current;
        this.wordings = wordings;
    }

    @GET
    @Operation(summary = "The templates that one may use")
    public Listing<Wordings.View> list() {
        var found = wordings.list(current.get());
        return new Listing<>(found, found.size());
    }

    @POST
    @Operation(summary = "Write a template in both languages; a field that its occasion does not know is refused")
    public Response write(Wordings.@Nullable Typed typed) {
        return Response.status(Response.Status.CREATED)
                .entity(wordings.write(current.get(), typed))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A template")
    public Wordings.View get(UUID id) {
        return wordings.get(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change the words of a template; messages already made keep theirs")
    public Wordings.View change(UUID id, Wordings.@Nullable Typed typed) {
        return wordings.change(current.get(), id, typed);
    }
}
