package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.giothong.donation.DonorAccess;

/** Where a donor's messages go and what was sent, for those who keep the record. */
@Path("/donors/{code}/messages")
@Authenticated
class MailContactPages {
    private final DonorAccess donors;
    private final MailContactSheets sheets;

    MailContactPages(DonorAccess donors, MailContactSheets sheets) {
        this.donors = donors;
        this.sheets = sheets;
    }

    @GET
    public Response show(String code) {
        return sheets.show(donors.id(code), code, path(code));
    }

    @POST
    public Response change(String code) {
        return sheets.change(donors.id(code), code, path(code));
    }

    @POST
    @Path("lifting")
    public Response lift(String code) {
        return sheets.lift(donors.id(code), code, path(code));
    }

    private static String path(String code) {
        return "/donors/" + code + "/messages";
    }
}
