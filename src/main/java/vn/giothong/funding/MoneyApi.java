package vn.giothong.funding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.recognition.money.Quote;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Refusal;

/** What awards pay, and the dated numbers behind it. */
@Path("/api/v1/award-money")
@Authenticated
class MoneyApi {
    private final CurrentActor current;
    private final Rates rates;
    private final Clock clock;

    MoneyApi(CurrentActor current, Rates rates, Clock clock) {
        this.current = current;
        this.rates = rates;
        this.clock = clock;
    }

    @POST
    @Path("quote")
    @Operation(summary = "What an award decided on a day pays and how that is computed; for every signed-in account")
    public Quote quote(@Nullable QuoteRequest request) {
        return rates.quote(Given.value("award", request));
    }

    @GET
    @Path("rates")
    @Operation(summary = "The numbers that hold on a day, today where none is named; with a series all its rows")
    public Listing<RateRecord> rates(
            @QueryParam("at") @Nullable String at, @QueryParam("series") @Nullable String series) {
        var found = series == null ? rates.at(current.get(), day(at, clock)) : rates.history(current.get(), series);
        return new Listing<>(found, found.size());
    }

    /** The day that was asked for, today where none was. */
    static LocalDate day(@Nullable String at, Clock clock) {
        try {
            return at == null || at.isBlank() ? LocalDate.now(clock) : LocalDate.parse(at.strip());
        } catch (DateTimeParseException wrong) {
            throw Refusal.badRequest("at", "field_date");
        }
    }

    @POST
    @Path("rates")
    @Operation(
            summary =
                    "A new number for a series from a day on, with its legal basis; the rows before stay. One of the same day, or one"
                            + " that changes days settled by a confirmed row, is a correction with its reason")
    @APIResponseSchema(value = RateRecord.class, responseCode = "201")
    public Response change(@Nullable RateChange change) {
        var made = rates.change(current.get(), Given.value("series", change));
        return Response.created(URI.create("/api/v1/award-money/rates/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("rates/{id}")
    @Operation(summary = "A row of a series, also one that was replaced")
    public RateRecord rate(UUID id) {
        return rates.get(current.get(), id);
    }
}
