package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Listing;

/** The hospitals and blood centres that take the blood. */
@Path("/api/v1/collectors")
@Authenticated
class CollectorApi {
    record Item(UUID id, String code, String name, @Nullable LocalDate closedOn) {}

    @GET
    @Transactional
    @Operation(summary = "The hospitals and blood centres that take the blood")
    public Listing<Item> list() {
        var items = Collector.<Collector>list("order by code").stream()
                .map(one -> new Item(one.id, one.code, one.name, one.closedOn))
                .toList();
        return new Listing<>(items, items.size());
    }
}
