package vn.giothong.intake;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.web.Listing;
import vn.giothong.web.Refusal;

/** The lists of a drive. */
@Path("/api/v1/drives/{id}/lists")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class DriveListApi {
    private final Lists lists;
    private final ListViews views;
    private final CurrentActor current;

    DriveListApi(Lists lists, ListViews views, CurrentActor current) {
        this.lists = lists;
        this.views = views;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Send a list of a hospital or a club as XLSX, XLS or CSV; it is read as a job")
    @APIResponseSchema(value = ListApi.Sent.class, responseCode = "202")
    public Response upload(
            UUID id, @RestForm("file") @Nullable FileUpload file, @RestForm("source") @Nullable String source) {
        if (file == null) {
            throw Refusal.at("file", "field_required");
        }
        if (source == null) {
            throw Refusal.at("source", "field_required");
        }
        var kind = ListApi.choice(ListSource.class, "source", source);
        var upload = new Lists.Upload(file.uploadedFile(), file.fileName(), file.size());
        var list = lists.take(current.get(), id, kind, upload);
        return Response.accepted(new ListApi.Sent(list.id, list.state))
                .location(URI.create("/api/v1/lists/" + list.id))
                .build();
    }

    @GET
    @Operation(summary = "The lists of a drive, the latest first")
    public Listing<ListView> ofDrive(UUID id) {
        var found = views.ofDrive(current.get(), id);
        return new Listing<>(found, found.size());
    }
}
