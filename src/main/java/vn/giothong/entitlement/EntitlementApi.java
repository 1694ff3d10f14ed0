package vn.giothong.entitlement;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Paging;

/** What a drive's donors are owed and were given. */
@Path("/api/v1/drives/{driveId}")
@Authenticated
class EntitlementApi {
    record Body(@Nullable List<Giving.Handed> given) {}

    private final Entitlements entitlements;
    private final Giving giving;
    private final CurrentActor current;

    EntitlementApi(Entitlements entitlements, Giving giving, CurrentActor current) {
        this.entitlements = entitlements;
        this.giving = giving;
        this.current = current;
    }

    @GET
    @Path("entitlements")
    @Operation(summary = "What donors are owed at a drive, what was given and what is open")
    public EntitlementSheet get(UUID driveId, @BeanParam Paging paging) {
        return entitlements.of(current.get(), driveId, paging);
    }

    /** Exactly what is named was given; the items alone or with value, form and day. */
    @PUT
    @Path("registrations/{registrationId}/entitlements")
    @Operation(summary = "Write down what one donor was given: exactly this")
    public EntitlementSheet give(UUID driveId, UUID registrationId, @Nullable Body body) {
        return giving.give(
                current.get(),
                driveId,
                registrationId,
                Given.value("given", body).given());
    }

    /** Given to everybody who gave. */
    @POST
    @Path("entitlements/all")
    @Operation(summary = "Write down that everybody who gave got what is due")
    public Giving.Result giveAll(UUID driveId, Giving.@Nullable ForAll body) {
        return giving.giveAll(current.get(), driveId, body == null ? new Giving.ForAll(null, null) : body);
    }
}
