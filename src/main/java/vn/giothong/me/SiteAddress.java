package vn.giothong.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach this site, as printed on paper: set, or else that of the request. */
@ApplicationScoped
class SiteAddress {
    private final Optional<String> set;

    SiteAddress(@ConfigProperty(name = "giothong.address") Optional<String> set) {
        this.set = set;
    }

    /** Without a slash at its end. */
    String of(UriInfo uri) {
        return set.orElseGet(() -> uri.getBaseUri().toString()).replaceAll("/+$", "");
    }

    /** Where a printed code is taken. */
    String activation(UriInfo uri, String code) {
        return of(uri) + "/me/activate?code=" + code;
    }
}
