package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;

/** Reports that are handed in. */
@Path("/api/v1/report-documents")
@Authenticated
class DocumentApi {
    /** Whose report of which period: 2026-10, 2026-Q3, 2026-H1 or 2026; FIGURES where no form is named. */
    record Wanted(
            @Nullable UUID chapterId,
            @Nullable String period,
            @Nullable ReportForm form) {}

    /** Why it goes back. */
    public record Reason(@Nullable String reason) {}

    private final CurrentActor current;
    private final Documents documents;
    private final DocumentFiles files;
    private final HandIn handIn;

    DocumentApi(CurrentActor current, Documents documents, DocumentFiles files, HandIn handIn) {
        this.current = current;
        this.documents = documents;
        this.files = files;
        this.handIn = handIn;
    }

    @POST
    @Operation(
            summary =
                    "Compile the report of a unit and a period, the health side's form of a year (HEALTH_YEAR) or the plan of a year (PLAN);"
                            + " after an approved one it is a correction")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    public Response compile(@Nullable Wanted wanted) {
        var given = Given.value("chapterId", wanted);
        var made = documents.compile(current.get(), given.form(), given.chapterId(), given.period());
        return Response.created(URI.create("/api/v1/report-documents/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Operation(summary = "Who has handed in for a period, who has not, and how late")
    public HandIn.Sheet list(
            @QueryParam("form") @Nullable ReportForm form,
            @QueryParam("period") @Nullable String period,
            @QueryParam("chapterId") @Nullable UUID chapterId) {
        return handIn.of(current.get(), form, period, chapterId);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A report with its figures, steps, later changes and late entries")
    public DocumentView get(UUID id) {
        return documents.get(current.get(), id);
    }

    @PUT
    @Path("{id}/submission")
    @Operation(summary = "Submit a draft; its figures are copied now")
    public DocumentView submit(UUID id) {
        return documents.submit(current.get(), id);
    }

    @PUT
    @Path("{id}/approval")
    @Operation(summary = "Check (district), approve (province) or accept (health department); never one's own")
    public DocumentView approve(UUID id) {
        return documents.approve(current.get(), id);
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "Send a report back to its unit with a reason")
    public DocumentView giveBack(UUID id, @Nullable Reason reason) {
        return documents.giveBack(current.get(), id, reason == null ? null : reason.reason());
    }

    @GET
    @Path("{id}.pdf")
    @Operation(summary = "A report as PDF")
    public Response pdf(UUID id) {
        return files.pdf(current.get(), id);
    }

    @GET
    @Path("{id}.xlsx")
    @Operation(summary = "A report as a workbook")
    public Response xlsx(UUID id) {
        return files.xlsx(current.get(), id);
    }
}
