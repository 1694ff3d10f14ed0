package vn.giothong.donation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Throttle;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Tells anybody whether a confirmation is genuine: valid or not, the year and the initials. What is not valid looks all the same. */
@Path("/")
@PermitAll
class CheckPages {
    /** Counted apart, so that somebody who guesses keeps nobody behind the same address from checking a paper in hand. */
    static final Throttle.Limit GENUINE = new Throttle.Limit("check-genuine", 120, Duration.ofMinutes(10));

    static final Throttle.Limit WRONG = new Throttle.Limit("check-wrong", 60, Duration.ofMinutes(10));

    @CheckedTemplate(basePath = "donation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(boolean asked, Confirmations.@Nullable Check found) implements TemplateInstance {}

    /** The same for programs; year and initials are missing where it is not valid. */
    record Answer(
            boolean valid, @Nullable Integer year, @Nullable String initials) {}

    private final Confirmations confirmations;
    private final Throttle throttle;

    CheckPages(Confirmations confirmations, Throttle throttle) {
        this.confirmations = confirmations;
        this.throttle = throttle;
    }

    /** A code typed from paper leads to its own address. */
    @GET
    @Path("check")
    public Response ask(@QueryParam("code") @Nullable String code, RoutingContext routing) {
        return code == null ? Pages.ok(new CheckPage(false, null)) : show(code, routing);
    }

    @GET
    @Path("check/{code}")
    public Response show(String code, RoutingContext routing) {
        var found = found(code, routing);
        return Response.status(found == null ? 404 : 200)
                .entity(new CheckPage(true, found))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    @GET
    @Path("api/v1/check/{code}")
    @Operation(summary = "Whether a confirmation of a donation is genuine, for anybody")
    public Answer answer(String code, RoutingContext routing) {
        var found = found(code, routing);
        return found == null ? new Answer(false, null, null) : new Answer(true, found.year(), found.initials());
    }

    private Confirmations.@Nullable Check found(String code, RoutingContext routing) {
        var found = confirmations.check(code).orElse(null);
        var limit = found == null ? WRONG : GENUINE;
        if (!throttle.admits(limit, routing.request().remoteAddress().hostAddress())) {
            throw Refusal.tooMany("too_many_checks");
        }
        return found;
    }
}
