package vn.giothong.entitlement;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Paging;

/** What a drive's donors are owed and were given. */
@Path("/api/v1/drives/{driveId}")
@Authenticated
class EntitlementApi {
    record Body(@Nullable List<Entitlements.Handed> given) {}

    private final Entitlements entitlements;
    private final CurrentActor current;

    EntitlementApi(Entitlements entitlements, CurrentActor current) {
        this.entitlements = entitlements;
        this.current = current;
    }

    @GET
    @Path("entitlements")
    public EntitlementSheet get(UUID driveId, @BeanParam Paging paging) {
        return entitlements.of(current.get(), driveId, paging);
    }

    /** Exactly what is named was given; the items alone or with value, form and day. */
    @PUT
    @Path("registrations/{registrationId}/entitlements")
    public EntitlementSheet give(UUID driveId, UUID registrationId, @Nullable Body body) {
        return entitlements.give(
                current.get(),
                driveId,
                registrationId,
                Given.value("given", body).given());
    }

    /** Given to everybody who gave. */
    @POST
    @Path("entitlements/all")
    public Entitlements.Result giveAll(UUID driveId, Entitlements.@Nullable ForAll body) {
        return entitlements.giveAll(current.get(), driveId, body == null ? new Entitlements.ForAll(null, null) : body);
    }
}
