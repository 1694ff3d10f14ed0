package vn.giothong.account;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import vn.giothong.web.Refusal;

/** Signs in to the API: a name and a password for a token that lives half a day. */
@Path("/api/v1/tokens")
@PermitAll
class TokenApi {
    record Credentials(@NotBlank String username, @NotBlank String password) {}

    private final SignIn signIn;

    TokenApi(SignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Operation(summary = "Sign in by name and password for a token that lives half a day")
    @APIResponseSchema(value = Token.class, responseCode = "201")
    public Response create(@Valid @NotNull Credentials credentials) {
        var account = signIn.check(credentials.username(), credentials.password())
                .orElseThrow(() -> Refusal.unauthorized("wrong_password"));
        return Response.status(201).entity(signIn.issue(account)).build();
    }
}
