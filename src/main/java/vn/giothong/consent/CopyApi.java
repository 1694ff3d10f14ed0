package vn.giothong.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.PdfFile;

/** Everything held on a donor who asked for a copy, to read and for programs. */
@Path("/api/v1/donors/{id}/copy.{kind:json|pdf}")
@Authenticated
class CopyApi {
    private final CurrentActor current;
    private final Copies copies;

    CopyApi(CurrentActor current, Copies copies) {
        this.current = current;
        this.copies = copies;
    }

    @GET
    @Operation(summary = "Everything held on a donor who asked for a copy, as JSON or PDF")
    public Response of(UUID id, String kind) {
        return kind.equals("pdf")
                ? pdf(copies.print(current.get(), id))
                : Response.ok(copies.of(current.get(), id), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    static Response pdf(PdfFile document) {
        return Response.ok(document.content(), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + document.name() + "\"")
                .build();
    }
}
