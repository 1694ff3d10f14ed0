package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;

/** What the indicators are, for everybody signed in. */
@Path("/api/v1/indicators")
@Authenticated
class IndicatorListApi {
    private final Indicators indicators;
    private final Language language;

    IndicatorListApi(Indicators indicators, Language language) {
        this.indicators = indicators;
        this.language = language;
    }

    @GET
    @Operation(summary = "Every indicator with its definition, formula and basis")
    public Listing<IndicatorValue> list() {
        var known = indicators.known(language.code());
        return new Listing<>(known, known.size());
    }
}
