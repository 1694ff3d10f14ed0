package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Language;

/** The same files for those who have a page open. */
@Path("/reports")
@Authenticated
class ExportPages {
    private final CurrentActor current;
    private final Exports exports;
    private final Language language;

    ExportPages(CurrentActor current, Exports exports, Language language) {
        this.current = current;
        this.exports = exports;
        this.language = language;
    }

    @GET
    @Path("figures.csv")
    public Response csv(@BeanParam FigureQuery query) {
        return Downloads.of(exports.csv(current.get(), query, language.code()), Downloads.CSV, "figures.csv");
    }

    @GET
    @Path("figures.xlsx")
    public Response xlsx(@BeanParam FigureQuery query) {
        return Downloads.of(exports.xlsx(current.get(), query, language.code()), Downloads.XLSX, "figures.xlsx");
    }

    @GET
    @Path("open-data.csv")
    public Response openData(@QueryParam("year") @Nullable Integer year) {
        return Downloads.of(
                exports.openData(current.get(), year, null, language.code()), Downloads.CSV, "open-data.csv");
    }
}
