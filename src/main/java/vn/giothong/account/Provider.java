package vn.giothong.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The OpenID provider of another house by which people may sign in, off unless an installation turns it on. */
@ApplicationScoped
@Named("provider")
public class Provider {
    /** The one place where the provider's word counts; everywhere else it is our own session. */
    static final String PATH = "/sign-in/provider";

    private final boolean enabled;
    private final String name;
    private final String issuer;

    Provider(
            @ConfigProperty(name = "giothong.oidc.enabled") boolean enabled,
            @ConfigProperty(name = "giothong.oidc.name") String name,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
        this.enabled = enabled;
        this.name = name;
        this.issuer = issuer.orElse("");
    }

    public boolean isEnabled() {
        return enabled;
    }

    public String getName() {
        return name;
    }

    /** What its tokens say of where they come from; one from elsewhere is refused before anybody is looked for. */
    String issuer() {
        return issuer;
    }
}
