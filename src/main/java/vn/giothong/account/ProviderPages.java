package vn.giothong.account;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.giothong.web.Pages;

/**
 * Where a provider's word is taken, once: it begins a session of our own, and the provider's tokens are forgotten. Whoever is not
 * vouched for yet is sent to the provider.
 */
@Path(Provider.PATH)
@PermitAll
class ProviderPages {
    private static final int LONGEST_LABEL = 120;

    private final Provider provider;
    private final Doors doors;
    private final ProviderLinks links;
    private final VouchedCookie vouched;
    private final Sessions sessions;
    private final OidcSession tokens;
    private final SecurityIdentity identity;

    ProviderPages(
            Provider provider,
            Doors doors,
            ProviderLinks links,
            VouchedCookie vouched,
            Sessions sessions,
            OidcSession tokens,
            SecurityIdentity identity) {
        this.provider = provider;
        this.doors = doors;
        this.links = links;
        this.vouched = vouched;
        this.sessions = sessions;
        this.tokens = tokens;
        this.identity = identity;
    }

    @GET
    public Response enter(RoutingContext routing) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Pages.seeOther(provider.isEnabled() ? question(routing) : "/sign-in");
        }
        tokens.logout().await().indefinitely();
        var arrival = links.arrive(token.getSubject());
        if (!arrival.linked()) {
            var cookie = vouched.keep(
                    new Vouched(token.getSubject(), label(token)),
                    routing.request().isSSL());
            return Response.fromResponse(Pages.seeOther(ProviderLinkPages.PATH))
                    .cookie(cookie)
                    .build();
        }
        if (arrival.account().isEmpty()) {
            return Pages.seeOther(SignInTrouble.SUSPENDED.path());
        }
        sessions.begin(arrival.account().get(), routing);
        return Pages.seeOther("/today");
    }

    /**
     * Where the provider asks who it is; what its answer must fit goes into a cookie on the way. Whoever comes back without that
     * cookie is not sent there once more.
     */
    private String question(RoutingContext routing) {
        var headers = doors.getChallenge(routing).await().indefinitely().getHeaders();
        return headers.entrySet().stream()
                .filter(header ->
                        HttpHeaders.LOCATION.equalsIgnoreCase(header.getKey().toString()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(SignInTrouble.PROVIDER.path());
    }

    /** The name that people know of their own account there; it identifies nobody here. */
    private static String label(JsonWebToken token) {
        return Stream.of("preferred_username", "email", "name")
                .map(token::<Object>getClaim)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_LABEL)
                .findFirst()
                .orElse(token.getSubject());
    }
}
