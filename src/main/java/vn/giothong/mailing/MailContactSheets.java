package vn.giothong.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** The page on where one donor's messages go and what was sent, wherever it stands. */
@ApplicationScoped
class MailContactSheets {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailContactPage(@Nullable String code, List<MailContacts.Sent> letters, String path)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final MailContacts contacts;
    private final Form form;

    MailContactSheets(CurrentActor current, MailContacts contacts, Form form) {
        this.current = current;
        this.contacts = contacts;
        this.form = form;
    }

    Response show(UUID donorId, @Nullable String code, String path) {
        var contact = contacts.of(current.get(), donorId);
        form.put("email", contact.email()).put("language", contact.language());
        return Pages.ok(page(donorId, code, path));
    }

    Response change(UUID donorId, @Nullable String code, String path) {
        var wanted = new MailContacts.Contact(form.text("email"), form.text("language"));
        return form.accepts(() -> contacts.change(current.get(), donorId, wanted))
                ? Pages.seeOther(path, "mailing_contact_saved")
                : Pages.invalid(page(donorId, code, path));
    }

    private MailContactPage page(UUID donorId, @Nullable String code, String path) {
        return new MailContactPage(code, contacts.sent(current.get(), donorId), path);
    }
}
