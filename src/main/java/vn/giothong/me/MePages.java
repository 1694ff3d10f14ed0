package vn.giothong.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.PdfFile;
import vn.giothong.donation.Confirmations;
import vn.giothong.donation.DonorRecord;
import vn.giothong.donation.HistoryEntry;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.SiteAddress;

/** A donor's own pages, one column, made for a phone. Each part is a template of its own, shown on the first page and by itself. */
@Path("/me")
@Authenticated
class MePages {
    private static final int FEW = 3;

    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(DonorRecord record, OwnRecords.Today today, List<HistoryEntry> gifts, List<NearDrives.Near> drives)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DonationsPage(List<HistoryEntry> gifts) implements TemplateInstance {}

    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccessesPage(Listing<Looks.Look> looks, Paging paging) implements TemplateInstance {}

    private final CurrentActor current;
    private final OwnRecords records;
    private final Confirmations confirmations;
    private final NearDrives drives;
    private final Looks looks;
    private final SiteAddress site;

    MePages(
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
    public Response home() {
        var actor = current.get();
        var near = drives.of(actor).stream().limit(FEW).toList();
        return Pages.ok(new HomePage(records.record(actor), records.today(actor), records.latest(actor, FEW), near));
    }

    @GET
    @Path("donations")
    public Response donations() {
        return Pages.ok(new DonationsPage(records.donations(current.get()).items()));
    }

    @GET
    @Path("certificates/{id}.pdf")
    public Response certificate(UUID id, UriInfo uri) {
        return pdf(confirmations.print(current.get(), id, site.of(uri)));
    }

    static Response pdf(PdfFile document) {
        return Response.ok(document.content(), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + document.name() + "\"")
                .build();
    }

    @GET
    @Path("accesses")
    public Response accesses(@BeanParam Paging paging) {
        return Pages.ok(new AccessesPage(looks.of(current.get(), paging), paging));
    }
}
