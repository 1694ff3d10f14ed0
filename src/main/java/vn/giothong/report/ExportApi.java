package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Language;

/** Figures to take away. */
@Path("/api/v1/exports")
@Authenticated
class ExportApi {
    private final CurrentActor current;
    private final Exports exports;
    private final Language language;

    ExportApi(CurrentActor current, Exports exports, Language language) {
        this.current = current;
        this.exports = exports;
        this.language = language;
    }

    @GET
    @Path("figures.csv")
    @Operation(summary = "Figures as CSV (RFC 4180, UTF-8 with a byte order mark); asks as reports/figures")
    public Response csv(@BeanParam FigureQuery query) {
        return Downloads.of(exports.csv(current.get(), query, language.code()), Downloads.CSV, "figures.csv");
    }

    @GET
    @Path("figures.xlsx")
    @Operation(summary = "Figures as a workbook; asks as reports/figures")
    public Response xlsx(@BeanParam FigureQuery query) {
        return Downloads.of(exports.xlsx(current.get(), query, language.code()), Downloads.XLSX, "figures.xlsx");
    }

    @GET
    @Path("dhis2")
    @Operation(
            summary =
                    "A month (202010 or 2020-10), quarter or year as DHIS2 dataValueSets with codes as ids; a dry run tells what"
                            + " would be sent")
    public Object dhis2(@QueryParam("period") @Nullable String period, @QueryParam("dryRun") boolean dryRun) {
        var set = exports.dhis2(current.get(), period);
        return dryRun ? set.summary() : set;
    }

    @GET
    @Path("open-data.csv")
    @Operation(
            summary =
                    "Donations of a year by unit, sex and age band; cells under five and what would reveal them are left empty")
    public Response openData(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        return Downloads.of(
                exports.openData(current.get(), year, chapterId, language.code()), Downloads.CSV, "open-data.csv");
    }
}
