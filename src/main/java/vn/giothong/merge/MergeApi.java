package vn.giothong.merge;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;

/** Merges of donors. */
@Path("/api/v1/donors/{donorId}/merges")
@Authenticated
class MergeApi {
    /** The record that goes into the one of the address, and why. */
    record Other(@Nullable UUID otherId, @Nullable String reason) {}

    private final CurrentActor current;
    private final Merges merges;

    MergeApi(CurrentActor current, Merges merges) {
        this.current = current;
        this.merges = merges;
    }

    @POST
    @Operation(summary = "Merge another record of the same person into this one; everything follows")
    @APIResponseSchema(value = Merges.Made.class, responseCode = "201")
    public Response merge(UUID donorId, @Nullable Other other) {
        var asked = other == null ? new Other(null, null) : other;
        var made = merges.merge(current.get(), donorId, asked.otherId(), asked.reason());
        return Response.created(URI.create("/api/v1/donors/" + donorId + "/merges/" + made.id()))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("{mergeId}")
    @Operation(summary = "Undo a merge, the latest of a record first")
    public void undo(UUID donorId, UUID mergeId) {
        merges.undo(current.get(), donorId, mergeId);
    }
}
