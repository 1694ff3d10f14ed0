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

/** What the indicators come to. */
@Path("/api/v1/reports/indicators")
@Authenticated
class IndicatorApi {
    private final CurrentActor current;
    private final Indicators indicators;
    private final Language language;

    IndicatorApi(CurrentActor current, Indicators indicators, Language language) {
        this.current = current;
        this.indicators = indicators;
        this.language = language;
    }

    @GET
    @Operation(summary = "The indicators of a unit and a year, with what each was computed from")
    public Indicators.Sheet get(
            @QueryParam("chapterId") @Nullable UUID chapterId, @QueryParam("year") @Nullable Integer year) {
        return indicators.of(current.get(), chapterId, year, language.code());
    }
}
