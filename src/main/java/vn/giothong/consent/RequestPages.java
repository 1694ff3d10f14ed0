package vn.giothong.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** The requests that wait for an answer. */
@Path("/requests")
@Authenticated
class RequestPages {
    /** What an erasure leaves or takes, in words. */
    record Consequence(String text, ErasureRule.Fate fate, String legalBasis) {}

    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RequestsPage(
            List<Requests.Waiting> waiting,
            List<Restrictions.Restricted> restricted,
            List<Consequence> consequences,
            RequestTerms terms)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Requests requests;
    private final RequestAnswers answers;
    private final Restrictions restrictions;
    private final Form form;
    private final Language language;
    private final Clock clock;

    RequestPages(
            CurrentActor current,
            Requests requests,
            RequestAnswers answers,
            Restrictions restrictions,
            Form form,
            Language language,
            Clock clock) {
        this.current = current;
        this.requests = requests;
        this.answers = answers;
        this.restrictions = restrictions;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public Response show() {
        return Pages.ok(page());
    }

    private RequestsPage page() {
        var today = LocalDate.now(clock);
        var consequences = requests.consequences(today).stream()
                .map(rule -> new Consequence(rule.in(language.code()), rule.fate, rule.legalBasis))
                .toList();
        var actor = current.get();
        return new RequestsPage(
                requests.waiting(actor), restrictions.all(actor), consequences, requests.terms(today, language.code()));
    }

    @POST
    @Path("{id}/acknowledge")
    public Response acknowledge(UUID id) {
        return acted(() -> answers.acknowledge(current.get(), id, form.ticked("thirdParties")));
    }

    @POST
    @Path("{id}/finish")
    public Response finish(UUID id) {
        return acted(() -> answers.finish(current.get(), id, form.text("answer")));
    }

    @POST
    @Path("{id}/refuse")
    public Response refuse(UUID id) {
        return acted(() -> answers.refuse(current.get(), id, form.text("answer")));
    }

    private Response acted(Runnable act) {
        return form.accepts(act) ? Pages.seeOther("/requests", "consent_answered") : Pages.invalid(page());
    }
}
