package vn.giothong.account;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Accounts and their roles, for the technical administrator. */
@Path("/api/v1/accounts")
@Authenticated
class AccountsApi {
    record RoleBody(
            @Nullable Role role,
            @Nullable UUID nodeId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String decisionNumber) {
        AccountKeeping.NewRole wanted() {
            return new AccountKeeping.NewRole(role, nodeId, validFrom, validTo, decisionNumber);
        }
    }

    record AccountBody(
            @Nullable String username,
            @Nullable String fullName,
            @Nullable RoleBody role) {}

    private final AccountKeeping accounts;
    private final CurrentActor current;

    AccountsApi(AccountKeeping accounts, CurrentActor current) {
        this.accounts = accounts;
        this.current = current;
    }

    @GET
    @Operation(summary = "Accounts, for the administrator")
    public Listing<AccountRecord> list(@BeanParam Paging paging) {
        return accounts.list(current.get(), paging);
    }

    @POST
    @Operation(summary = "Open an account; its password is set by the link in the answer")
    @APIResponseSchema(value = AccountKeeping.Opened.class, responseCode = "201")
    public Response open(@Nullable AccountBody body) {
        var given = Given.value("username", body);
        var role = given.role() == null ? null : given.role().wanted();
        var opened = accounts.open(current.get(), given.username(), given.fullName(), role);
        return Response.status(201).entity(opened).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An account with its roles")
    public AccountRecord get(@PathParam("id") UUID id) {
        return accounts.get(current.get(), id);
    }

    @POST
    @Path("{id}/roles")
    @Operation(summary = "Give a role at a place from a day on")
    @APIResponseSchema(value = AccountRecord.RoleHeld.class, responseCode = "201")
    public Response addRole(@PathParam("id") UUID id, @Nullable RoleBody body) {
        var wanted = Given.value("role", body).wanted();
        return Response.status(201)
                .entity(accounts.addRole(current.get(), id, wanted))
                .build();
    }

    @DELETE
    @Path("{id}/roles/{rid}")
    @Operation(summary = "End a role at once")
    public void endRole(@PathParam("id") UUID id, @PathParam("rid") UUID roleId) {
        accounts.endRole(current.get(), id, roleId);
    }

    @PUT
    @Path("{id}/suspension")
    @Operation(summary = "Suspend an account at once")
    public void suspend(@PathParam("id") UUID id) {
        accounts.suspend(current.get(), id, true);
    }

    @DELETE
    @Path("{id}/suspension")
    @Operation(summary = "Let a suspended account sign in again")
    public void restore(@PathParam("id") UUID id) {
        accounts.suspend(current.get(), id, false);
    }
}
