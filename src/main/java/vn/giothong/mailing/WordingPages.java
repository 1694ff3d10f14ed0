package vn.giothong.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** The templates of messages, with the fields that each occasion knows. */
@Path("/messages/templates")
@Authenticated
class WordingPages {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingListPage(List<Wordings.View> wordings) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WordingPage(
            Wordings.@Nullable View wording,
            Map<Occasion, List<Field>> fields,
            MailingChoices.Lists lists,
            boolean fixed)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Wordings wordings;
    private final MailingChoices choices;
    private final Form form;

    WordingPages(CurrentActor current, Wordings wordings, MailingChoices choices, Form form) {
        this.current = current;
        this.wordings = wordings;
        this.choices = choices;
        this.form = form;
    }

    @GET
    public Response list() {
        return Pages.ok(new WordingListPage(wordings.list(current.get())));
    }

    @GET
    @Path("new")
    public Response blank() {
        return Pages.ok(page(null));
    }

    private WordingPage page(Wordings.@Nullable View wording) {
        var lists = choices.of(current.get());
        return wording == null
                ? new WordingPage(null, wordings.fields(), lists, false)
                : new WordingPage(wording, wordings.fields(wording.occasion()), lists, !wording.mayChange());
    }

    @POST
    public Response write() {
        var typed = typed();
        return form.accepts(() -> wordings.write(current.get(), typed))
                ? Pages.seeOther("/messages/templates", "mailing_template_saved")
                : Pages.invalid(page(null));
    }

    @GET
    @Path("{id}")
    public Response show(UUID id) {
        var wording = wordings.get(current.get(), id);
        form.put("code", wording.code())
                .put("name", wording.name())
                .put("occasion", wording.occasion())
                .put("subjectVi", wording.subjectVi())
                .put("bodyVi", wording.bodyVi())
                .put("subjectEn", wording.subjectEn())
                .put("bodyEn", wording.bodyEn())
                .put("version", wording.version());
        return Pages.ok(page(wording));
    }

    @POST
    @Path("{id}")
    public Response change(UUID id) {
        var typed = typed();
        return form.accepts(() -> wordings.change(current.get(), id, typed))
                ? Pages.seeOther("/messages/templates", "mailing_template_saved")
                : Pages.invalid(page(wordings.get(current.get(), id)));
    }

    private Wordings.Typed typed() {
        return new Wordings.Typed(
                form.text("code"),
                form.text("name"),
                form.choice("occasion", Occasion.class),
                form.text("subjectVi"),
                form.text("bodyVi"),
                form.text("subjectEn"),
                form.text("bodyEn"),
                form.id("chapterId"),
                form.id("clubId"),
                form.integer("version"));
    }
}
