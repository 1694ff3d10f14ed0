package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Language;

/** The numbers of the pictures. */
@Path("/api/v1/reports/pictures")
@Authenticated
class PictureApi {
    private final CurrentActor current;
    private final Pictures pictures;
    private final Language language;

    PictureApi(CurrentActor current, Pictures pictures, Language language) {
        this.current = current;
        this.pictures = pictures;
        this.language = language;
    }

    @GET
    @Operation(
            summary =
                    "What the pictures of a unit and a year show: months against the target, units, first-time and repeat donors by"
                            + " year, ages by sex, and the way from registered to collected")
    public PictureSheet get(
            @QueryParam("chapterId") @Nullable UUID chapterId, @QueryParam("year") @Nullable Integer year) {
        return pictures.of(current.get(), chapterId, year, language.code());
    }
}
