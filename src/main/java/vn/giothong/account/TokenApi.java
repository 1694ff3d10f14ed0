package vn.giothong.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Signs in to the API: a name and a password for a token that lives half a day. */
@Path("/api/v1/tokens")
@PermitAll
class TokenApi {
    record Credentials(@Nullable String username, @Nullable String password) {}

    private final SignIn signIn;

    TokenApi(SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Operation(summary = "Sign in by name and password for a token that lives half a day")
    @APIResponseSchema(value = Token.class, responseCode = "201")
    public Response create(@Nullable Credentials credentials) {
        var given = Given.value("username", credentials);
        var username = filled("username", given.username());
        var password = filled("password", given.password());
        var account = signIn.check(username, password).orElseThrow(() -> Refusal.unauthorized("wrong_password"));
        return Response.status(201).entity(signIn.issue(account)).build();
    }

    /** As it was typed, since a password may begin with a blank. */
    private static String filled(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw Refusal.at(field, "field_required");
        }
        return typed;
    }
}
