package vn.giothong.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
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
    public Response make(UUID id, UriInfo uri) {
        var printed = activations.print(current.get(), id);
        var address = printed.address(site.of(uri));
        return Response.status(201)
                .entity(new Made(printed.donorCode(), printed.code(), address, printed.expiresAt()))
                .build();
    }
}
