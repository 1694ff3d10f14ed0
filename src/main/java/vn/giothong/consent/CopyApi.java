package vn.giothong.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.PdfFile;
import vn.giothong.donation.OwnFile;

/** Everything held on a donor, to read and for programs. */
@Path("/api/v1")
@Authenticated
class CopyApi {
    private final CurrentActor current;
    private final Copies copies;
    private final OwnFile own;

    CopyApi(CurrentActor current, Copies copies, OwnFile own) {
        this.current = current;
        this.copies = copies;
        this.own = own;
    }

    @GET
    @Path("donors/{id}/copy.json")
    @Operation(summary = "Everything held on a donor who asked for a copy")
    public Copy of(UUID id) {
        return copies.of(current.get(), id);
    }

    @GET
    @Path("donors/{id}/copy.pdf")
    @Operation(summary = "The same to read and print")
    public Response printed(UUID id) {
        return pdf(copies.print(current.get(), id));
    }

    @GET
    @Path("me/copy.json")
    @Operation(summary = "Everything held on me")
    public Copy mine() {
        return copies.of(current.get(), own.donor(current.get()).id);
    }

    @GET
    @Path("me/copy.pdf")
    @Operation(summary = "The same to read and print")
    public Response minePrinted() {
        return pdf(copies.print(current.get(), own.donor(current.get()).id));
    }

    static Response pdf(PdfFile document) {
        return Response.ok(document.content(), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + document.name() + "\"")
                .build();
    }
}
