package vn.giothong.guidance;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an address asks about one donor; as text, so that what cannot be read is refused by its name. */
public record AnswerQuery(
        @QueryParam("on") @Nullable String on,
        @QueryParam("component") @Nullable String component,
        @QueryParam("weightKg") @Nullable String weightKg,
        @QueryParam("collectorId") @Nullable UUID collectorId) {}
