package vn.giothong.donation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import vn.giothong.donor.DonorInput;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The register of donors with their histories. */
@Path("/api/v1/donors")
@Authenticated
class DonorApi {
    private final CurrentActor current;
    private final DonorFiles files;

    DonorApi(CurrentActor current, DonorFiles files) {
        this.current = current;
        this.files = files;
    }

    @GET
    @Operation(
            summary =
                    "Donors in one's scope by name without accents, code, phone or paper; more says that not all were counted")
    public DonorList list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("chapterId") @Nullable String chapterId,
            @BeanParam Paging paging) {
        return files.list(current.get(), text, id(chapterId), paging);
    }

    @POST
    @Operation(
            summary =
                    "Enter a donor; 409 with candidates where the person seems to be in the register, unless confirmNew")
    @APIResponseSchema(value = DonorRecord.class, responseCode = "201")
    public Response enter(DonorInput input) {
        var donor = files.enter(current.get(), given(input));
        return Response.created(URI.create("/api/v1/donors/" + donor.id()))
                .entity(donor)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A donor's record; who opens it is logged")
    @APIResponseSchema(value = DonorRecord.class, responseCode = "200")
    public Response open(UUID id) {
        var donor = files.open(current.get(), id);
        return Response.ok(donor).tag(String.valueOf(donor.version())).build();
    }

    /** The version comes in the body or as the entity tag of {@code If-Match}. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Change a donor's record, on its last version")
    public DonorRecord change(UUID id, DonorInput input, @HeaderParam("If-Match") @Nullable String match) {
        var body = given(input);
        return files.change(current.get(), id, match == null ? body : body.at(version(match)));
    }

    @GET
    @Path("{id}/donations")
    @Operation(summary = "A donor's donations, the latest first")
    public Listing<HistoryEntry> history(UUID id) {
        return files.history(current.get(), id);
    }

    private static DonorInput given(@Nullable DonorInput input) {
        if (input == null) {
            throw Refusal.badRequest("fullName", "field_required");
        }
        return input;
    }

    private static int version(String match) {
        try {
            return Integer.parseInt(match.replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Refusal.badRequest("version", "donor_version");
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.badRequest("chapterId", "donor_chapter");
        }
    }
}
