package vn.giothong.merge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Shows two records side by side before they become one. */
@Path("/donors")
@Authenticated
class MergePages {
    /** One of the two as compared. */
    record Side(Donor donor, String chapterName) {}

    @CheckedTemplate(basePath = "merge", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MergePage(String code, List<Side> sides, List<CountedOnce> once) implements TemplateInstance {}

    private final CurrentActor current;
    private final Merges merges;
    private final DonorAccess access;
    private final ChapterTrees trees;
    private final Form form;

    MergePages(CurrentActor current, Merges merges, DonorAccess access, ChapterTrees trees, Form form) {
        this.current = current;
        this.merges = merges;
        this.access = access;
        this.trees = trees;
        this.form = form;
    }

    @GET
    @Path("{code}/merge")
    @Transactional
    public Response ask(String code, @QueryParam("with") @Nullable String other) {
        form.put("with", other);
        return Pages.ok(page(code, other));
    }

    @POST
    @Path("{code}/merges")
    public Response merge(String code) {
        var other = form.required("with");
        try {
            var gone = other.isEmpty() ? null : found(other).id;
            merges.merge(current.get(), found(code).id, gone, form.text("reason"));
            return Pages.seeOther("/donors/" + code, "merge_done");
        } catch (Refusal refusal) {
            form.reject(refusal);
            return Pages.invalid(page(code, other));
        }
    }

    @POST
    @Path("{code}/merges/{mergeId}/undo")
    public Response undo(String code, UUID mergeId) {
        merges.undo(current.get(), found(code).id, mergeId);
        return Pages.seeOther("/donors/" + code, "merge_undone");
    }

    private MergePage page(String code, @Nullable String other) {
        var kept = side(code);
        if (other == null || other.isBlank()) {
            return new MergePage(code, List.of(kept), List.of());
        }
        var gone = side(other);
        return new MergePage(code, List.of(kept, gone), CountedOnce.of(kept.donor().id, gone.donor().id));
    }

    private Side side(String code) {
        var donor = access.mergeable(current.get(), found(code).id);
        return new Side(donor, trees.today().name(donor.chapterId));
    }

    private static Donor found(String code) {
        return Donor.coded(code.strip()).orElseThrow(Refusal::notFound);
    }
}
