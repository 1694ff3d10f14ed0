package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The donations behind a figure. */
@Path("/api/v1/reports/donations")
@Authenticated
class GiftApi {
    private final CurrentActor current;
    private final Gifts gifts;
    private final Clock clock;

    GiftApi(CurrentActor current, Gifts gifts, Clock clock) {
        this.current = current;
        this.gifts = gifts;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "The donations that a row of reports/figures counts (asks the same, with the row's key); for those who see the"
                            + " people of drives")
    public Listing<GiftRow> list(
            @BeanParam FigureQuery query, @QueryParam("key") @Nullable String key, @BeanParam Paging paging) {
        return gifts.of(current.get(), query.read(LocalDate.now(clock)), key, paging);
    }
}
