package vn.giothong.account;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Two doors to the same rooms: under {@code /api} a bearer token alone counts and a session cookie is not even looked at, so no
 * foreign page can use it; everywhere else it is the session of the sign-in page. Deciding here, in code that sees the path as it
 * is routed, leaves no path policy to be got around by an odd spelling.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Doors implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final FormAuthenticationMechanism form;

    Doors(FormAuthenticationMechanism form) {
        this.form = form;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (!api(context)) {
            return form.authenticate(context, identities);
        }
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        var token = new TokenCredential(header.substring(BEARER.length()).strip(), "bearer");
        return identities.authenticate(new TokenAuthenticationRequest(token));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return api(context)
                ? Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"))
                : form.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(
                TokenAuthenticationRequest.class,
                TrustedAuthenticationRequest.class,
                UsernamePasswordAuthenticationRequest.class);
    }

    private static boolean api(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/")
                || context.request().path().startsWith("/api/");
    }
}
