package vn.giothong.donation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.donor.Candidate;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The register of donors and each donor's page. */
@Path("/donors")
@Authenticated
class DonorPages {
    @CheckedTemplate(basePath = "donation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DonorListPage(
            DonorList donors,
            Paging paging,
            String path,
            boolean narrowed,
            boolean mayEnter,
            List<DonorChoices.Choice> chapters)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "donation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DonorPage(DonorSheet sheet) implements TemplateInstance {}

    /** One page to enter a donor (no code yet) and to change one. */
    @CheckedTemplate(basePath = "donation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DonorFormPage(@Nullable String code, DonorChoices.Lists lists, List<Candidate> candidates)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final DonorFiles files;
    private final DonorSheets sheets;
    private final DonorAccess access;
    private final DonorChoices choices;
    private final DonorForm donorForm;
    private final Form form;

    DonorPages(
            CurrentActor current,
            DonorFiles files,
            DonorSheets sheets,
            DonorAccess access,
            DonorChoices choices,
            DonorForm donorForm,
            Form form) {
        this.current = current;
        this.files = files;
        this.sheets = sheets;
        this.access = access;
        this.choices = choices;
        this.donorForm = donorForm;
        this.form = form;
    }

    @GET
    public Response list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("chapterId") @Nullable String chapterId,
            @BeanParam Paging paging) {
        var actor = current.get();
        form.put("q", text).put("chapterId", chapterId);
        var donors = files.list(actor, text, form.id("chapterId"), paging);
        var path = "/donors?q=" + encoded(text) + "&chapterId=" + encoded(chapterId) + "&";
        var narrowed = !form.value("q").isEmpty() || !form.value("chapterId").isEmpty();
        return Pages.ok(new DonorListPage(
                donors,
                paging,
                path,
                narrowed,
                access.entersSomewhere(actor),
                choices.chapters(actor, Action.READ_DONOR)));
    }

    @GET
    @Path("new")
    public Response blank() {
        var lists = choices.of(current.get());
        if (lists.chapters().isEmpty()) {
            throw Refusal.forbidden();
        }
        return Pages.ok(new DonorFormPage(null, lists, List.of()));
    }

    @POST
    public Response enter() {
        return saved(null, "donor_saved_new", () -> files.enter(current.get(), donorForm.read()));
    }

    @GET
    @Path("{code}")
    public Response show(String code) {
        return Pages.ok(new DonorPage(sheets.of(current.get(), code)));
    }

    @GET
    @Path("{code}/edit")
    public Response edit(String code) {
        var actor = current.get();
        var sheet = sheets.of(actor, code);
        if (!sheet.mayWrite()) {
            throw Refusal.forbidden();
        }
        donorForm.fill(sheet.donor());
        return Pages.ok(new DonorFormPage(code, choices.of(actor), List.of()));
    }

    @POST
    @Path("{code}")
    public Response change(String code) {
        UUID id = access.id(code);
        return saved(code, "donor_saved", () -> files.change(current.get(), id, donorForm.read()));
    }

    private Response saved(@Nullable String code, String messageKey, Supplier<DonorRecord> act) {
        List<Candidate> candidates = List.of();
        var input = donorForm.read();
        try {
            if (!form.hasErrors()) {
                return Pages.seeOther("/donors/" + act.get().code(), messageKey);
            }
            files.check(input);
        } catch (Refusal refusal) {
            candidates = candidates(refusal);
        }
        return Pages.invalid(new DonorFormPage(code, choices.of(current.get()), candidates));
    }

    private List<Candidate> candidates(Refusal refusal) {
        form.reject(refusal);
        List<?> found = (List<?>) refusal.extras().getOrDefault("candidates", List.of());
        return found.stream().map(Candidate.class::cast).toList();
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
