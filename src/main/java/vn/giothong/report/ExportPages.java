package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** The same files for those who have a page open; a large one has a page that shows how far it is. */
@Path("/reports")
@Authenticated
class ExportPages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ExportPage(LargeExports.View export) implements TemplateInstance {}

    private final CurrentActor current;
    private final Exports exports;
    private final OpenData openData;
    private final LargeExports large;
    private final Language language;
    private final Clock clock;

    ExportPages(
            CurrentActor current,
            Exports exports,
            OpenData openData,
            LargeExports large,
            Language language,
            Clock clock) {
        this.current = current;
        this.exports = exports;
        this.openData = openData;
        this.large = large;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("figures.csv")
    public Response csv(@BeanParam FigureQuery query) {
        return file(query, FigureExport.Format.CSV);
    }

    @GET
    @Path("figures.xlsx")
    public Response xlsx(@BeanParam FigureQuery query) {
        return file(query, FigureExport.Format.XLSX);
    }

    private Response file(FigureQuery asked, FigureExport.Format format) {
        var actor = current.get();
        var query = asked.read(LocalDate.now(clock));
        return large.order(actor, query, format, language.code())
                .map(job -> Pages.seeOther("/reports/exports/" + job.id()))
                .orElseGet(() -> Downloads.of(
                        exports.file(actor, query, format, language.code()), format.type(), format.file()));
    }

    @GET
    @Path("exports/{id}")
    public Response progress(UUID id) {
        return Pages.ok(new ExportPage(large.get(current.get(), id)));
    }

    @GET
    @Path("exports/{id}/file")
    public Response take(UUID id) {
        return ExportApi.download(large.take(current.get(), id), id);
    }

    @GET
    @Path("open-data.csv")
    public Response openData(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        return Downloads.of(
                openData.of(current.get(), year, chapterId, language.code()), Downloads.CSV, "open-data.csv");
    }
}
