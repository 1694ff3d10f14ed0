package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Language;

/** Figures by chapter and period. */
@Path("/api/v1/reports/figures")
@Authenticated
class FigureApi {
    private final CurrentActor current;
    private final FigureReports reports;
    private final Language language;
    private final Clock clock;

    FigureApi(CurrentActor current, FigureReports reports, Language language, Clock clock) {
        this.current = current;
        this.reports = reports;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "Figures of an area and a period, by chapter, month, year, drive, campaign, collector, place, emergency, sex,"
                            + " ageBand, sexAge, abo, rhD, volume, component, occupation, firstRepeat or deferral")
    public FigureReport get(@BeanParam FigureQuery query) {
        return reports.of(current.get(), query.read(LocalDate.now(clock)), language.code());
    }
}
