package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** What is odd in the data, to mend or to explain. */
@Path("/reports/findings")
@Authenticated
class FindingPages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FindingsPage(Listing<Finding> findings, Paging paging, String path) implements TemplateInstance {}

    private static final Paging FIRST = new Paging(0, 50);

    private final CurrentActor current;
    private final Findings findings;
    private final Form form;
    private final Clock clock;

    FindingPages(CurrentActor current, Findings findings, Form form, Clock clock) {
        this.current = current;
        this.findings = findings;
        this.form = form;
        this.clock = clock;
    }

    @GET
    public Response list(@BeanParam FigureQuery asked, @BeanParam Paging paging) {
        return page(asked, paging);
    }

    private Response page(FigureQuery asked, Paging paging) {
        var query = asked.read(LocalDate.now(clock));
        form.put("from", query.from()).put("to", query.to());
        var page = new FindingsPage(
                findings.of(current.get(), query, paging), paging, FigureAddress.of("/reports/findings", query) + "&");
        return form.hasErrors() ? Pages.invalid(page) : Pages.ok(page);
    }

    @POST
    public Response explain() {
        var drive = form.id("driveId");
        var rule = form.choice("rule", Finding.Rule.class);
        var note = form.required("note");
        return form.accepts(() -> findings.explain(current.get(), drive, rule, form.text("subject"), note))
                ? Pages.seeOther(
                        "/reports/findings?from=" + form.date("from") + "&to=" + form.date("to"), "report_explained")
                : page(new FigureQuery(null, form.text("from"), form.text("to"), null, null), FIRST);
    }
}
