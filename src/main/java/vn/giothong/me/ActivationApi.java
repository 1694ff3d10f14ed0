package vn.giothong.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.SiteAddress;

/** Makes a donor's activation code, for those who may write the donor's record. */
@Path("/api/v1/donors/{id}/activations")
@Authenticated
class ActivationApi {
    /** The code, told this once, with the address that takes it. */
    record Made(String donorCode, String code, String address, Instant expiresAt) {}

    private final CurrentActor current;
    private final Activations activations;
    private final SiteAddress site;

    ActivationApi(CurrentActor current, Activations activations, SiteAddress site) {
        this.current = current;
        this.activations = activations;
        this.site = site;
    }

    @POST
    @Operation(summary = "Make the code with which a donor signs in for the first time; it is told this once")
    @APIResponseSchema(value = Made.class, responseCode = "201")
    public Response make(UUID id, UriInfo uri) {
        var printed = activations.print(current.get(), id);
        var address = printed.address(site.of(uri));
        return Response.status(201)
                .entity(new Made(printed.donorCode(), printed.code(), address, printed.expiresAt()))
                .build();
    }
}
