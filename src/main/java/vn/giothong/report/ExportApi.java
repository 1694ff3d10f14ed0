package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Figures to take away. */
@Path("/api/v1/exports")
@Authenticated
class ExportApi {
    private final CurrentActor current;
    private final Exports exports;
    private final OpenData openData;
    private final LargeExports large;
    private final Language language;
    private final Clock clock;

    ExportApi(
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
    @Operation(
            summary =
                    "Figures as CSV (RFC 4180, UTF-8 with a byte order mark); asks as reports/figures. A large file is a job: 202"
                            + " with its address")
    public Response csv(@BeanParam FigureQuery query) {
        return file(query, FigureExport.Format.CSV);
    }

    @GET
    @Path("figures.xlsx")
    @Operation(summary = "Figures as a workbook; asks as reports/figures. A large file is a job: 202 with its address")
    public Response xlsx(@BeanParam FigureQuery query) {
        return file(query, FigureExport.Format.XLSX);
    }

    private Response file(FigureQuery asked, FigureExport.Format format) {
        var actor = current.get();
        var query = asked.read(LocalDate.now(clock));
        return large.order(actor, query, format, language.code())
                .map(job -> Response.accepted(job)
                        .location(URI.create("/api/v1/exports/" + job.id()))
                        .build())
                .orElseGet(() -> Downloads.of(
                        exports.file(actor, query, format, language.code()), format.type(), format.file()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a large file is")
    public LargeExports.View get(UUID id) {
        return large.get(current.get(), id);
    }

    @GET
    @Path("{id}/file")
    @Operation(summary = "A large file, once it is done; for whoever ordered it, for a week")
    public Response take(UUID id) {
        return download(large.take(current.get(), id), id);
    }

    static Response download(FigureExport.Format format, UUID id) {
        StreamingOutput content = out -> PieceStream.copy(id, out);
        return Response.ok(content, format.type())
                .header("Content-Disposition", "attachment; filename=\"" + format.file() + "\"")
                .build();
    }

    @GET
    @Path("dhis2")
    @Operation(
            summary =
                    "A month (202010 or 2020-10), quarter or year as DHIS2 dataValueSets by the ids that the province keeps, by codes"
                            + " where it keeps none; a dry run tells what would be sent and which codes have no id")
    public Object dhis2(
            @QueryParam("period") @Nullable String period,
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @QueryParam("dryRun") @Schema(type = SchemaType.BOOLEAN) @Nullable String dryRun) {
        return dry(dryRun)
                ? exports.dryRun(current.get(), period, chapterId)
                : exports.dhis2(current.get(), period, chapterId);
    }

    /** Whoever mistypes it must not have sent for real. */
    private static boolean dry(@Nullable String asked) {
        return switch (asked == null ? "" : asked) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw Refusal.badRequest("dryRun", "field_choice");
        };
    }

    @GET
    @Path("open-data.csv")
    @Operation(
            summary =
                    "Donations of a year that is over by the units of a province, sex and age band; cells under five and what would"
                            + " reveal them are left empty")
    public Response openData(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        return Downloads.of(
                openData.of(current.get(), year, chapterId, language.code()), Downloads.CSV, "open-data.csv");
    }
}
