package vn.giothong.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** How promptly people are honoured, and whom to name beyond the ladders. */
@Path("/api/v1/recognition")
@Authenticated
class RecognitionApi {
    private final CurrentActor current;
    private final Promptness promptness;
    private final Typical typical;
    private final Mobilisers mobilisers;

    RecognitionApi(CurrentActor current, Promptness promptness, Typical typical, Mobilisers mobilisers) {
        this.current = current;
        this.promptness = promptness;
        this.typical = typical;
        this.mobilisers = mobilisers;
    }

    @GET
    @Path("promptness")
    @Operation(summary = "Median days from the milestones of a year to each step, and what is overdue, by chapter")
    public Promptness.Figures promptness(
            @QueryParam("year") @Nullable String year, @QueryParam("chapterId") @Nullable String chapterId) {
        return promptness.of(current.get(), number(year), id(chapterId));
    }

    @GET
    @Path("typical")
    @Operation(summary = "Donors in reach by what they gave, for choosing the typical donors of the nation")
    public Listing<Typical.Donor> typical(
            @QueryParam("chapterId") @Nullable String chapterId, @BeanParam Paging paging) {
        return typical.of(current.get(), id(chapterId), paging);
    }

    @GET
    @Path("mobilisers")
    @Operation(
            summary =
                    "Donors in reach by the different people whom they brought to give in a year, with the step of the rules at"
                            + " its end that they reach")
    public Mobilisers.Ranking mobilisers(
            @QueryParam("year") @Nullable String year,
            @QueryParam("chapterId") @Nullable String chapterId,
            @BeanParam Paging paging) {
        return mobilisers.of(current.get(), number(year), id(chapterId), paging);
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException notAYear) {
            throw Refusal.badRequest("year", "field_number");
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.badRequest("chapterId", "field_choice");
        }
    }
}
