package vn.giothong.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** Where somebody with several roles chooses which to wear. */
@Path("/hat")
@Authenticated
class HatPages {
    private final CurrentActor current;

    HatPages(CurrentActor current) {
        this.current = current;
    }

    /** One of the own active roles, or all; on to the page where work begins, since this one may be out of the role's reach. */
    @POST
    public Response wear(@FormParam("hat") @Nullable String id) {
        var chosen = id == null ? "" : id;
        if (!chosen.isEmpty()
                && current.hats().stream().noneMatch(hat -> hat.id().toString().equals(chosen))) {
            throw Refusal.notFound();
        }
        return Response.seeOther(URI.create("/today"))
                .cookie(Hats.cookie(chosen))
                .build();
    }
}
