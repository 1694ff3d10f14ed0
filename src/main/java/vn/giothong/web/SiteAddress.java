package vn.giothong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach this site, as printed on paper and sent in messages: set, or else that of the request. */
@ApplicationScoped
public class SiteAddress {
    private final Optional<String> set;
    private final int port;

    SiteAddress(
            @ConfigProperty(name = "giothong.address") Optional<String> set,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.set = set;
        this.port = port;
    }

    /** Without a slash at its end. */
    public String of(UriInfo uri) {
        return trimmed(set.orElseGet(() -> uri.getBaseUri().toString()));
    }

    /** Whether links that lead here from elsewhere are known where nobody asks. */
    public boolean known() {
        return set.isPresent();
    }

    /** Where nobody asks; of this machine where none is set. */
    public String alone() {
        return trimmed(set.orElse("http://localhost:" + port));
    }

    private static String trimmed(String address) {
        return address.replaceAll("/+$", "");
    }
}
