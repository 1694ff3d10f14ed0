package vn.giothong.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.web.Refusal;

/** Who one is at the provider outside; linked on the page alone, where the provider can be asked. */
@Path("/api/v1/account/provider-link")
@Authenticated
class ProviderLinkApi {
    private final ProviderLinks links;
    private final CurrentActor current;

    ProviderLinkApi(ProviderLinks links, CurrentActor current) {
        this.links = links;
        this.current = current;
    }

    @GET
    @Operation(summary = "Who I am at the provider by which I may sign in")
    public ProviderLinkRecord own() {
        return links.own(current.get()).orElseThrow(Refusal::notFound);
    }

    @DELETE
    @Operation(summary = "Sign in by the provider no more")
    public void end() {
        links.endOwn(current.get());
    }
}
