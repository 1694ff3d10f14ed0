package vn.giothong.account;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who holds a bearer token of the API. */
@ApplicationScoped
class BearerIdentities implements IdentityProvider<TokenAuthenticationRequest> {
    private final SignIn signIn;

    BearerIdentities(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() ->
                signIn.holder(request.getToken().getToken()).map(Identities::of).orElseThrow(Identities::failed));
    }
}
