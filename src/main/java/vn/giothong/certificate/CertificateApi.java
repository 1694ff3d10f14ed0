package vn.giothong.certificate;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;

/** What a certificate is worth, by its serial, and what was given back for it. */
@Path("/api/v1/certificates/{serial}")
@Authenticated
class CertificateApi {
    record Why(@Nullable String reason) {}

    private final Certificates certificates;
    private final CertificateSearch search;
    private final CurrentActor current;

    CertificateApi(Certificates certificates, CertificateSearch search, CurrentActor current) {
        this.certificates = certificates;
        this.search = search;
        this.current = current;
    }

    @GET
    @Operation(summary = "A certificate with what was given back for it and what is left")
    public CertificateView get(String serial) {
        return search.of(current.get(), serial);
    }

    @POST
    @Path("redemptions")
    @Operation(
            summary =
                    "Write down blood given back, at most what is left; sent again under the same requestId it is answered"
                            + " as the first time")
    @APIResponseSchema(value = CertificateView.class, responseCode = "201")
    public Response redeem(String serial, Certificates.@Nullable Wanted wanted) {
        var certificate = certificates.redeem(current.get(), serial, Given.value("millilitres", wanted));
        return Response.created(
                        UriBuilder.fromPath("/api/v1/certificates/{serial}").build(serial))
                .entity(certificate)
                .build();
    }

    @POST
    @Path("redemptions/{redemptionId}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Strike out blood given back that was written by mistake, with the reason")
    public CertificateView strike(String serial, UUID redemptionId, @Nullable Why why) {
        return certificates.strike(
                current.get(), serial, redemptionId, Given.value("reason", why).reason());
    }

    @POST
    @Path("void")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make a torn or altered certificate void, with the reason")
    public CertificateView annul(String serial, @Nullable Why why) {
        return certificates.annul(
                current.get(), serial, Given.value("reason", why).reason());
    }
}
