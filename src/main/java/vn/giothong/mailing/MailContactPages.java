package vn.giothong.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donation.OwnFile;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** Where one donor's messages go and what was sent: for the donor, and for those who keep the record. */
@Path("/")
@Authenticated
class MailContactPages {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailContactPage(@Nullable String code, List<MailContacts.Sent> letters, String path)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final MailContacts contacts;
    private final DonorAccess donors;
    private final OwnFile own;
    private final Form form;

    MailContactPages(CurrentActor current, MailContacts contacts, DonorAccess donors, OwnFile own, Form form) {
        this.current = current;
        this.contacts = contacts;
        this.donors = donors;
        this.own = own;
        this.form = form;
    }

    @GET
    @Path("donors/{code}/messages")
    public Response ofDonor(String code) {
        return show(donors.id(code), code, "/donors/" + code + "/messages");
    }

    @POST
    @Path("donors/{code}/messages")
    public Response changeDonor(String code) {
        return change(donors.id(code), code, "/donors/" + code + "/messages");
    }

    @GET
    @Path("me/messages")
    public Response own() {
        return show(own.donor(current.get()).id, null, "/me/messages");
    }

    @POST
    @Path("me/messages")
    public Response changeOwn() {
        return change(own.donor(current.get()).id, null, "/me/messages");
    }

    private Response show(UUID donorId, @Nullable String code, String path) {
        var contact = contacts.of(current.get(), donorId);
        form.put("email", contact.email()).put("language", contact.language());
        return Pages.ok(new MailContactPage(code, contacts.sent(current.get(), donorId), path));
    }

    private Response change(UUID donorId, @Nullable String code, String path) {
        var wanted = new MailContacts.Contact(form.text("email"), form.text("language"));
        return form.accepts(() -> contacts.change(current.get(), donorId, wanted))
                ? Pages.seeOther(path, "mailing_contact_saved")
                : Pages.invalid(new MailContactPage(code, contacts.sent(current.get(), donorId), path));
    }
}
