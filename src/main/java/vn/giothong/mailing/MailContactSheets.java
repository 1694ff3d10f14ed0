package vn.giothong.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.consent.Channel;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/**
 * The page on where one donor's messages go and what was sent, wherever it stands. Who may send to the donor and does not keep the
 * record finds the holds alone.
 */
@ApplicationScoped
class MailContactSheets {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailContactPage(
            @Nullable String code,
            boolean keeps,
            List<MailContacts.Sent> letters,
            List<AddressHolds.Held> holds,
            boolean mayLift,
            String path)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final MailContacts contacts;
    private final AddressHolds holds;
    private final Form form;

    MailContactSheets(CurrentActor current, MailContacts contacts, AddressHolds holds, Form form) {
        this.current = current;
        this.contacts = contacts;
        this.holds = holds;
        this.form = form;
    }

    Response show(UUID donorId, @Nullable String code, String path) {
        fill(donorId);
        return Pages.ok(page(donorId, code, path));
    }

    private void fill(UUID donorId) {
        var actor = current.get();
        if (contacts.mayKeep(actor, donorId)) {
            var contact = contacts.of(actor, donorId);
            form.put("email", contact.email()).put("language", contact.language());
        }
    }

    Response lift(UUID donorId, String code, String path) {
        var channel = form.choice("channel", Channel.class);
        var reason = form.text("reason");
        if (form.accepts(() -> holds.lift(current.get(), donorId, channel, reason))) {
            return Pages.seeOther(path, "mailing_hold_lifted");
        }
        fill(donorId);
        return Pages.invalid(page(donorId, code, path));
    }

    Response change(UUID donorId, @Nullable String code, String path) {
        var wanted = new MailContacts.Contact(form.text("email"), form.text("language"));
        return form.accepts(() -> contacts.change(current.get(), donorId, wanted))
                ? Pages.seeOther(path, "mailing_contact_saved")
                : Pages.invalid(page(donorId, code, path));
    }

    private MailContactPage page(UUID donorId, @Nullable String code, String path) {
        var actor = current.get();
        var keeps = contacts.mayKeep(actor, donorId);
        return new MailContactPage(
                code,
                keeps,
                keeps ? contacts.sent(actor, donorId) : List.of(),
                holds.of(actor, donorId),
                code != null && contacts.maySend(actor, donorId),
                path);
    }
}
