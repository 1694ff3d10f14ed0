package vn.giothong.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Who an account is at the provider outside, on the administrator's word. */
@Path("/api/v1/accounts/{id}/provider-link")
@Authenticated
class AccountProviderApi {
    record LinkBody(@Nullable String subject) {}

    private final ProviderLinks links;
    private final CurrentActor current;

    AccountProviderApi(ProviderLinks links, CurrentActor current) {
        this.links = links;
        this.current = current;
    }

    @GET
    @Operation(summary = "Who an account is at the provider, for the administrator")
    public ProviderLinkRecord show(@PathParam("id") UUID id) {
        return links.ofAccount(current.get(), id).orElseThrow(Refusal::notFound);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let whom the provider knows by this subject sign in as an account")
    public ProviderLinkRecord link(@PathParam("id") UUID id, @Nullable LinkBody body) {
        return links.linkAccount(
                current.get(),
                id,
                Given.value("subject", Given.value("subject", body).subject()));
    }

    @DELETE
    @Operation(summary = "Let nobody sign in as an account by the provider any more")
    public void end(@PathParam("id") UUID id) {
        links.endAccount(current.get(), id);
    }
}
