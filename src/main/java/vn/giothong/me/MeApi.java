package vn.giothong.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.Confirmations;
import vn.giothong.donation.DonorRecord;
import vn.giothong.donation.HistoryEntry;
import vn.giothong.eligibility.AnswerView;
import vn.giothong.guidance.AnswerQuery;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.SiteAddress;

/** The own record of the donor who asks; refused to everybody who is none. */
@Path("/api/v1/me")
@Authenticated
class MeApi {
    private final CurrentActor current;
    private final OwnRecords records;
    private final Confirmations confirmations;
    private final Looks looks;
    private final SiteAddress site;

    MeApi(CurrentActor current, OwnRecords records, Confirmations confirmations, Looks looks, SiteAddress site) {
        this.current = current;
        this.records = records;
        this.confirmations = confirmations;
        this.looks = looks;
        this.site = site;
    }

    @GET
    @Operation(summary = "My record")
    public DonorRecord get() {
        return records.record(current.get());
    }

    @GET
    @Path("donations")
    @Operation(summary = "My donations")
    public Listing<HistoryEntry> donations() {
        return records.donations(current.get());
    }

    @GET
    @Path("eligibility")
    @Operation(summary = "Whether one may give on a day, with every reason")
    public AnswerView eligibility(@BeanParam AnswerQuery query) {
        return records.eligibility(current.get(), query);
    }

    /** The confirmation of the donation with the id, to print. */
    @GET
    @Path("certificates/{id}.pdf")
    @Operation(summary = "The confirmation of one of my donations, to print")
    public Response certificate(UUID id, UriInfo uri) {
        return MePages.pdf(confirmations.print(current.get(), id, site.of(uri)));
    }

    @GET
    @Path("accesses")
    @Operation(summary = "Who looked at my record, the latest first")
    public Listing<Looks.Look> accesses(@BeanParam Paging paging) {
        return looks.of(current.get(), paging);
    }
}
