package vn.giothong.account;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
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
 * foreign page can use it; everywhere else it is the session of the sign-in page, which a provider outside may begin at one place.
 * Deciding here, in code that sees the path as it is routed, leaves no path policy to be got around by an odd spelling.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Doors implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final FormAuthenticationMechanism form;
    private final OidcAuthenticationMechanism openId;
    private final Provider provider;

    Doors(FormAuthenticationMechanism form, OidcAuthenticationMechanism openId, Provider provider) {
        this.form = form;
        this.openId = openId;
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (!api(context)) {
            return byProvider(context)
                    ? reached(openId.authenticate(context, identities))
                    : bySession(context, identities);
        }
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(
                new ApiTokenRequest(header.substring(BEARER.length()).strip()));
    }

    /** With a session that ended one is a stranger: a refusal would keep its bearer from the very page of signing in. */
    private Uni<SecurityIdentity> bySession(RoutingContext context, IdentityProviderManager identities) {
        return form.authenticate(context, identities)
                .onFailure(SessionEnded.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (api(context)) {
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
        }
        return byProvider(context) ? reached(openId.getChallenge(context)) : form.getChallenge(context);
    }

    private boolean byProvider(RoutingContext context) {
        return provider.isEnabled() && context.normalizedPath().equals(Provider.PATH);
    }

    /** A provider that cannot be reached is a sign-in that failed, and no failure of ours. */
    private static <T> Uni<T> reached(Uni<T> asked) {
        return asked.onFailure(OIDCException.class).transform(AuthenticationCompletionException::new);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(
                ApiTokenRequest.class,
                TokenAuthenticationRequest.class,
                TrustedAuthenticationRequest.class,
                UsernamePasswordAuthenticationRequest.class);
    }

    private static boolean api(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/")
                || context.request().path().startsWith("/api/");
    }
}
