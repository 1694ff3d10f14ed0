package vn.giothong.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who holds a bearer token of the API. */
@ApplicationScoped
class BearerIdentities implements IdentityProvider<ApiTokenRequest> {
    private final Identities identities;

    BearerIdentities(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identities.ofToken(request.token()).orElseThrow(Identities::failed));
    }
}
