package vn.giothong.funding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Pages;

/** The years, each with what is expected of it and its proposals. */
@Path("/funding")
@Authenticated
class FundingPages {
    private static final int YEARS_SHOWN = 4;

    /** A year in the list; those who pay see its sent proposals alone, readers of totals none. */
    record YearRow(int year, @Nullable Long expected, List<ProposalRow> proposals) {
        public String name() {
            return String.valueOf(year);
        }
    }

    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record YearsPage(List<YearRow> years, boolean mayRead, boolean mayReport, boolean mayOpen)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final Forecasts forecasts;
    private final Proposals proposals;
    private final Clock clock;

    FundingPages(CurrentActor current, Access access, Forecasts forecasts, Proposals proposals, Clock clock) {
        this.current = current;
        this.access = access;
        this.forecasts = forecasts;
        this.proposals = proposals;
        this.clock = clock;
    }

    @GET
    public Response years() {
        var mayRead = may(Action.READ_FUNDING);
        var mayReport = mayRead || may(Action.READ_AWARD_TOTALS);
        if (!mayReport) {
            access.mustHold(current.get(), Action.READ_SENT_FUNDING);
        }
        var next = LocalDate.now(clock).getYear() + 1;
        var years = IntStream.range(0, YEARS_SHOWN)
                .mapToObj(back -> row(next - back, mayRead))
                .toList();
        return Pages.ok(new YearsPage(years, mayRead, mayReport, proposals.openTo(current.get())));
    }

    private YearRow row(int year, boolean mayRead) {
        var expected = mayRead
                ? forecasts
                        .latest(current.get(), year)
                        .filter(ForecastView::done)
                        .map(forecast -> forecast.byLevel().stream()
                                .mapToLong(LevelForecast::middle)
                                .sum())
                        .orElse(null)
                : null;
        return new YearRow(year, expected, proposals.shown(current.get(), year));
    }

    private boolean may(Action action) {
        return !access.reach(current.get(), action).nothing();
    }
}
