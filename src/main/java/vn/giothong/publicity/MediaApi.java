package vn.giothong.publicity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Language;

/** What media said of blood donation. */
@Path("/api/v1/media")
@Authenticated
class MediaApi {
    record Voiding(@Nullable String reason) {}

    private final CurrentActor current;
    private final MediaLog log;
    private final MediaItems items;
    private final Language language;

    MediaApi(CurrentActor current, MediaLog log, MediaItems items, Language language) {
        this.current = current;
        this.log = log;
        this.items = items;
        this.language = language;
    }

    @GET
    @Operation(
            summary = "Articles, broadcasts and posts of a year in one's area, with sums of reach by campaign and kind")
    public MediaLog.Sheet list(@QueryParam("year") @Nullable Integer year) {
        return log.of(current.get(), year, language.code());
    }

    @POST
    @Operation(summary = "Write down an article, a broadcast or a post with the people it reached")
    public Response add(MediaItems.@Nullable Typed typed) {
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("id", items.add(current.get(), typed)))
                .build();
    }

    @POST
    @Path("{id}/voiding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take back what was written by mistake, with the reason")
    public void voidIt(UUID id, @Nullable Voiding voiding) {
        items.voidIt(current.get(), id, voiding == null ? null : voiding.reason());
    }
}
