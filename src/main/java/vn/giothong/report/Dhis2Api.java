package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;

/** Which id in DHIS2 stands for which code, kept by the province. */
@Path("/api/v1/dhis2/mappings")
@Authenticated
class Dhis2Api {
    /** Ids to keep; one without a uid takes away what stands. */
    record Change(@Nullable List<Dhis2Ids.Wanted> items) {}

    private final CurrentActor current;
    private final Dhis2Ids ids;
    private final Language language;

    Dhis2Api(CurrentActor current, Dhis2Ids ids, Language language) {
        this.current = current;
        this.ids = ids;
        this.language = language;
    }

    @GET
    @Operation(summary = "Every code of a data element, unit or category option combination with its DHIS2 id")
    public Listing<Dhis2Ids.Entry> list() {
        var found = ids.list(current.get(), language.code());
        return new Listing<>(found, found.size());
    }

    @PUT
    @Operation(summary = "Keep the DHIS2 ids of codes: items with kind, code and uid; without a uid it is taken away")
    public Listing<Dhis2Ids.Entry> set(@Nullable Change change) {
        var given = Given.value("items", Given.value("items", change).items());
        ids.set(
                current.get(),
                given.stream().map(one -> Given.value("items", one)).toList());
        return list();
    }
}
