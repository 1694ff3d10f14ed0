package vn.giothong.me;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.DonorAccounts;
import vn.giothong.account.Token;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Signs donors in by one-time codes. Whether a contact is known shows neither in an answer nor in its time. */
@Path("/api/v1/me")
@PermitAll
class MeCodeApi {
    record CodeRequest(@Nullable String phone, @Nullable String donorCode) {}

    /** Where several share a phone, the donor's code says which of them; without it they are offered to choose from. */
    record TokenRequest(
            @Nullable String phone,
            @Nullable String donorCode,
            @Nullable String code) {}

    record ActivationRequest(
            @Nullable String code, @Nullable Integer birthYear) {}

    private final SignInCodes codes;
    private final CodeProof proof;
    private final Activations activations;
    private final DonorAccounts accounts;
    private final Language language;

    MeCodeApi(SignInCodes codes, CodeProof proof, Activations activations, DonorAccounts accounts, Language language) {
        this.codes = codes;
        this.proof = proof;
        this.activations = activations;
        this.accounts = accounts;
        this.language = language;
    }

    @POST
    @Path("codes")
    @Operation(summary = "Have a one-time code sent; the answer is the same whether the contact is known or not")
    @APIResponse(responseCode = "202", description = "Accepted")
    public Response request(@Nullable CodeRequest request, RoutingContext routing) {
        if (request != null) {
            codes.request(Contact.of(request.phone(), request.donorCode()), address(routing), language.code());
        }
        return Response.accepted().build();
    }

    @POST
    @Path("tokens")
    @Operation(
            summary =
                    "Sign in by phone, or donor code, and one-time code; 409 with choices where several share the phone")
    @APIResponseSchema(value = Token.class, responseCode = "201")
    public Response token(@Nullable TokenRequest request, RoutingContext routing) {
        if (request == null) {
            throw Refusal.unauthorized("wrong_code");
        }
        var contact = Contact.of(request.phone(), request.donorCode());
        var code = request.code() == null ? "" : request.code();
        var proved =
                proof.prove(contact, code, Contact.read(request.donorCode()).donorCode(), address(routing));
        if (!proved.choices().isEmpty()) {
            throw Refusal.conflict("several_donors").with("choices", proved.choices());
        }
        var account = proved.account();
        if (account == null) {
            throw Refusal.unauthorized("wrong_code");
        }
        return Response.status(201).entity(accounts.issue(account)).build();
    }

    /** The code that was printed for the donor, with the year of birth. */
    @POST
    @Path("activation")
    @Operation(summary = "Sign in for the first time by the printed code and the year of birth")
    @APIResponseSchema(value = Token.class, responseCode = "201")
    public Response activate(@Nullable ActivationRequest request) {
        var given = request == null ? new ActivationRequest(null, null) : request;
        return activations
                .activate(given.code(), given.birthYear())
                .map(own -> Response.status(201).entity(accounts.issue(own)).build())
                .orElseThrow(() -> Refusal.unauthorized("wrong_activation"));
    }

    static String address(RoutingContext routing) {
        return routing.request().remoteAddress().hostAddress();
    }
}
