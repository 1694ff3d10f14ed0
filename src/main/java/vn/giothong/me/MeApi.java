package vn.giothong.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.Confirmations;
import vn.giothong.donation.DonorRecord;
import vn.giothong.donation.HistoryEntry;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The own record of the donor who asks; refused to everybody who is none. */
@Path("/api/v1/me")
@Authenticated
class MeApi {
    private final CurrentActor current;
    private final OwnRecords records;
    private final Confirmations confirmations;
    private final NearDrives drives;
    private final Looks looks;
    private final SiteAddress site;

    MeApi(
            CurrentActor current,
            OwnRecords records,
            Confirmations confirmations,
            NearDrives drives,
            Looks looks,
            SiteAddress site) {
        this.current = current;
        this.records = records;
        this.confirmations = confirmations;
        this.drives = drives;
        this.looks = looks;
        this.site = site;
    }

    @GET
    public DonorRecord get() {
        return records.record(current.get());
    }

    @GET
    @Path("donations")
    public Listing<HistoryEntry> donations() {
        return records.donations(current.get());
    }

    @GET
    @Path("eligibility")
    public OwnAnswer eligibility(@QueryParam("on") @Nullable String on) {
        return records.eligibility(current.get(), day(on));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Refusal.badRequest("on", "field_date");
        }
    }

    /** The confirmation of the donation with the id, to print. */
    @GET
    @Path("certificates/{id}.pdf")
    public Response certificate(UUID id, UriInfo uri) {
        return MePages.pdf(confirmations.print(current.get(), id, site.of(uri)));
    }

    @GET
    @Path("drives")
    public Listing<NearDrives.Near> drives() {
        List<NearDrives.Near> near = drives.of(current.get());
        return new Listing<>(near, near.size());
    }

    @GET
    @Path("accesses")
    public Listing<Looks.Look> accesses(@BeanParam Paging paging) {
        return looks.of(current.get(), paging);
    }
}
