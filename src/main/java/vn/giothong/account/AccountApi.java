package vn.giothong.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who one is: the own account with the roles held today and where. */
@Path("/api/v1/account")
@Authenticated
class AccountApi {
    private final CurrentActor current;

    AccountApi(CurrentActor current) {
        this.current = current;
    }

    @GET
    @Operation(summary = "Who I am, and the roles that I hold today")
    public Actor get() {
        return current.get();
    }
}
