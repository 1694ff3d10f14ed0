package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;

/** Where a donor's e-mails go. */
@Path("/api/v1/donors/{donorId}/mail-contact")
@Authenticated
class MailContactApi {
    private final CurrentActor current;
    private final MailContacts contacts;

    MailContactApi(CurrentActor current, MailContacts contacts) {
        this.current = current;
        this.contacts = contacts;
    }

    @GET
    @Operation(
            summary = "The donor's e-mail address and the language of messages, for the donor and those who keep the"
                    + " record")
    public MailContacts.Contact get(UUID donorId) {
        return contacts.of(current.get(), donorId);
    }

    @PUT
    @Operation(
            summary = "Set the e-mail address and the language (vi or en); without an address there is none any more")
    public MailContacts.Contact change(UUID donorId, MailContacts.@Nullable Contact wanted) {
        return contacts.change(current.get(), donorId, wanted);
    }
}
