package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.account.Place;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** Handing in: who has, who has not, and each report on its way. */
@Path("/reports")
@Authenticated
class DocumentPages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HandInPage(HandIn.Sheet sheet, boolean mayOpen, List<ReportForm> forms) implements TemplateInstance {}

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DocumentPage(DocumentView document) implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final Documents documents;
    private final DocumentFiles files;
    private final HandIn handIn;
    private final Openings openings;
    private final Form form;

    DocumentPages(
            CurrentActor current,
            Access access,
            Documents documents,
            DocumentFiles files,
            HandIn handIn,
            Openings openings,
            Form form) {
        this.current = current;
        this.access = access;
        this.documents = documents;
        this.files = files;
        this.handIn = handIn;
        this.openings = openings;
        this.form = form;
    }

    @GET
    @Path("hand-in")
    public Response list(
            @QueryParam("form") @Nullable ReportForm asked,
            @QueryParam("period") @Nullable String period,
            @QueryParam("chapterId") @Nullable UUID chapterId) {
        return Pages.ok(page(asked, period, chapterId));
    }

    private HandInPage page(@Nullable ReportForm asked, @Nullable String period, @Nullable UUID chapterId) {
        var sheet = handIn.of(current.get(), asked, period, chapterId);
        form.put("period", sheet.period()).put("form", sheet.form());
        var root = sheet.items().get(0).chapterId();
        return new HandInPage(
                sheet,
                access.may(current.get(), Action.APPROVE_REPORT, Place.chapter(root)),
                List.of(ReportForm.values()));
    }

    @POST
    @Path("hand-in")
    public Response compile() {
        var made = new ArrayList<UUID>();
        var period = form.value("period");
        var asked = form.choice("form", ReportForm.class);
        var done = form.accepts(() -> made.add(documents
                .compile(current.get(), asked, form.id("chapterId"), period)
                .id()));
        return done
                ? Pages.seeOther("/reports/documents/" + made.get(0), "report_compiled")
                : Pages.invalid(page(null, null, null));
    }

    @POST
    @Path("openings")
    public Response open() {
        var chapter = form.id("chapterId");
        var until = form.date("until");
        var reason = form.required("reason");
        var period = form.value("period");
        return form.accepts(() -> openings.open(current.get(), chapter, period, reason, until))
                ? Pages.seeOther("/reports/hand-in?period=" + period, "report_opened")
                : Pages.invalid(page(null, period, null));
    }

    @GET
    @Path("documents/{id}")
    public Response document(UUID id) {
        return Pages.ok(new DocumentPage(documents.get(current.get(), id)));
    }

    @POST
    @Path("documents/{id}/submission")
    public Response submit(UUID id) {
        return act(id, "report_submitted", () -> documents.submit(current.get(), id));
    }

    @POST
    @Path("documents/{id}/approval")
    public Response approve(UUID id) {
        return act(id, "report_approved", () -> documents.approve(current.get(), id));
    }

    @POST
    @Path("documents/{id}/return")
    public Response giveBack(UUID id) {
        var reason = form.required("reason");
        return act(id, "report_returned", () -> documents.giveBack(current.get(), id, reason));
    }

    private Response act(UUID id, String message, Runnable step) {
        return form.accepts(step)
                ? Pages.seeOther("/reports/documents/" + id, message)
                : Pages.invalid(new DocumentPage(documents.get(current.get(), id)));
    }

    @GET
    @Path("documents/{id}.pdf")
    public Response pdf(UUID id) {
        return files.pdf(current.get(), id);
    }

    @GET
    @Path("documents/{id}.xlsx")
    public Response xlsx(UUID id) {
        return files.xlsx(current.get(), id);
    }
}
