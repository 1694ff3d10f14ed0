package vn.giothong.organisation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The tree of chapters, read by everybody who is signed in; a chapter's own officers write. */
@Path("/api/v1/chapters")
@Authenticated
class ChapterApi {
    record End(@Nullable LocalDate to) {}

    record Members(@Nullable Integer members) {}

    private final Chapters chapters;
    private final ChapterKeeping keeping;
    private final CurrentActor current;
    private final Clock clock;

    ChapterApi(Chapters chapters, ChapterKeeping keeping, CurrentActor current, Clock clock) {
        this.chapters = chapters;
        this.keeping = keeping;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The chapters of a day, today where none is named")
    public Listing<ChapterTree.Node> list(@BeanParam ChapterQuery query, @BeanParam Paging paging) {
        return chapters.list(query, query.day(today()), paging);
    }

    @GET
    @Path("inactive")
    @Operation(summary = "Communes whose chapter showed no sign of life for 24 months")
    public Listing<InactiveChapter> inactive(@QueryParam("at") @Nullable String at, @BeanParam Paging paging) {
        var found = chapters.inactive(ChapterQuery.day(at, today()));
        var page = found.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listing<>(page, found.size());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A chapter with its versions, officers, members and last activity")
    public ChapterRecord get(UUID id, @QueryParam("at") @Nullable String at) {
        return chapters.get(id, ChapterQuery.day(at, today()));
    }

    @POST
    @Operation(summary = "Found a chapter inside another, such as a school")
    @APIResponseSchema(value = ChapterRecord.class, responseCode = "201")
    public Response create(ChapterKeeping.@Nullable NewChapter given) {
        var id = keeping.found(current.get(), Given.value("name", given));
        return Response.created(URI.create("/api/v1/chapters/" + id))
                .entity(chapters.get(id, today()))
                .build();
    }

    @POST
    @Path("{id}/officers")
    @Operation(summary = "Appoint an officer of a chapter from a day on")
    @APIResponseSchema(value = Officer.class, responseCode = "201")
    public Response appoint(UUID id, Officers.@Nullable Appointment given) {
        var officer = keeping.appoint(current.get(), id, Given.value("fullName", given));
        return Response.status(201).entity(officer).build();
    }

    @POST
    @Path("{id}/officers/{termId}/end")
    @Operation(summary = "End an officer's term")
    public Officer end(UUID id, UUID termId, @Nullable End end) {
        return keeping.end(current.get(), id, termId, Given.value("to", end).to());
    }

    @PUT
    @Path("{id}/members/{year}")
    @Operation(summary = "Write down how many members a chapter had in a year")
    public ChapterRecord count(UUID id, int year, @Nullable Members given) {
        keeping.count(current.get(), id, year, Given.value("members", given).members());
        return chapters.get(id, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
