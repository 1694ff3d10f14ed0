package vn.giothong.organisation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The tree of chapters, read by everybody who is signed in. */
@Path("/api/v1/chapters")
@Authenticated
class ChapterApi {
    private final Chapters chapters;
    private final Clock clock;

    ChapterApi(Chapters chapters, Clock clock) {
        this.chapters = chapters;
        this.clock = clock;
    }

    @GET
    public Listing<ChapterTree.Node> list(@BeanParam ChapterQuery query, @BeanParam Paging paging) {
        return chapters.list(query, query.day(LocalDate.now(clock)), paging);
    }

    @GET
    @Path("{id}")
    public ChapterRecord get(UUID id, @QueryParam("at") @Nullable String at) {
        return chapters.get(id, ChapterQuery.day(at, LocalDate.now(clock)));
    }
}
