package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.OwnFile;

/** Where a donor's own messages go and what was sent. */
@Path(OwnMailContactPages.PATH)
@Authenticated
class OwnMailContactPages {
    static final String PATH = "/me/messages";

    private final CurrentActor current;
    private final OwnFile own;
    private final MailContactSheets sheets;

    OwnMailContactPages(CurrentActor current, OwnFile own, MailContactSheets sheets) {
        this.current = current;
        this.own = own;
        this.sheets = sheets;
    }

    @GET
    public Response show() {
        return sheets.show(own.donor(current.get()).id, null, PATH);
    }

    @POST
    public Response change() {
        return sheets.change(own.donor(current.get()).id, null, PATH);
    }
}
