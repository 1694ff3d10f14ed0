package vn.giothong.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Papers of the awards: requests, decisions, ceremony lists, certificates. */
@Path("/api/v1/award-documents")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
class AwardDocumentApi {
    private final CurrentActor current;
    private final AwardDocuments papers;
    private final PaperDrafting drafting;
    private final PaperIssuing issuing;

    AwardDocumentApi(CurrentActor current, AwardDocuments papers, PaperDrafting drafting, PaperIssuing issuing) {
        this.current = current;
        this.papers = papers;
        this.drafting = drafting;
        this.issuing = issuing;
    }

    @GET
    @Operation(summary = "The papers in reach, the newest first")
    public Listing<PaperRow> list(@BeanParam PaperQuery query, @BeanParam Paging paging) {
        return papers.list(current.get(), query, paging);
    }

    @POST
    @Operation(
            summary = "Begin a paper for up to 500 cases, or for the cases of a ceremony",
            description = "One draft for each body that decides; a CEREMONY_LIST needs a ceremony")
    public Response begin(@Nullable PaperWish wish) {
        var made = drafting.begin(current.get(), Given.value("kind", wish));
        return Response.created(at(made.get(0)))
                .entity(new Listing<>(made, made.size()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A paper with its lines, versions and hashes")
    public PaperView get(UUID id) {
        return papers.get(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft: title, addressee, signature, day")
    public PaperView change(UUID id, @Nullable PaperWish wish) {
        return papers.change(current.get(), id, PaperWish.of(wish));
    }

    @PUT
    @Path("{id}/issue")
    @Operation(
            summary = "Issue a draft: number, hash and stored bytes; its cases move on",
            description =
                    "Number and date are for decisions whose register is kept elsewhere. Certificates are printed by a"
                            + " job: the state is PRINTING until then")
    public PaperView issue(UUID id, @Nullable PaperIssue given, @HeaderParam("If-Match") @Nullable String match) {
        var wanted = PaperIssue.of(given);
        return issuing.issue(current.get(), id, wanted, GivenVersion.of(wanted.version(), match));
    }

    @POST
    @Path("{id}/correction")
    @Operation(summary = "Begin the version that is to replace an issued paper; says what changes")
    public Response correct(UUID id, @Nullable PaperWish wish) {
        var made = drafting.correct(current.get(), id, PaperWish.of(wish));
        return Response.created(at(made)).entity(made).build();
    }

    private static URI at(PaperView paper) {
        return URI.create("/api/v1/award-documents/" + paper.id());
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Give a draft up")
    public PaperView discard(UUID id, @Nullable GivenVersion on) {
        return papers.discard(current.get(), id, on == null ? GivenVersion.NONE : on);
    }

    @GET
    @Path("{id}.pdf")
    @Operation(summary = "A paper as PDF; a draft is marked as one")
    public Response pdf(UUID id) {
        return Downloads.of(papers.pdf(current.get(), id), Downloads.PDF, id + ".pdf");
    }

    @GET
    @Path("{id}.xlsx")
    @Operation(summary = "The list of a paper as a workbook; there is none of certificates")
    public Response xlsx(UUID id) {
        return Downloads.of(papers.xlsx(current.get(), id), Downloads.XLSX, id + ".xlsx");
    }
}
