package vn.giothong.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.eligibility.Flag;
import vn.giothong.intake.ListDesk.DriveHead;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.web.Form;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The pages of a drive's lists: sending one, looking it through, applying and undoing it. */
@Path("/drives/{code}/lists")
@Authenticated
class ListPages {
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DriveLists(DriveHead drive, List<ListView> lists) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListWork(DriveHead drive, ListView list) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListReview(
            DriveHead drive, ListView list, Filter filter, List<RowPair> rows, long total, Paging paging, int refused)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListCompared(DriveHead drive, ListView list, Comparisons.Comparison comparison)
            implements TemplateInstance {}

    private static final int NO_ROW = 0;
    private static final int PAGE_SIZE = 50;

    /** Which rows are looked at; empty for all. */
    record Filter(String state, String flag) {
        public String query() {
            return "?state=" + state + "&flag=" + flag + "&";
        }
    }

    private final Lists lists;
    private final ListViews views;
    private final ListDesk desk;
    private final RowPairs pairs;
    private final Resolutions resolutions;
    private final Openings openings;
    private final Comparisons comparisons;
    private final CurrentActor current;
    private final Form form;

    ListPages(
            Lists lists,
            ListViews views,
            ListDesk desk,
            RowPairs pairs,
            Resolutions resolutions,
            Openings openings,
            Comparisons comparisons,
            CurrentActor current,
            Form form) {
        this.lists = lists;
        this.views = views;
        this.desk = desk;
        this.pairs = pairs;
        this.resolutions = resolutions;
        this.openings = openings;
        this.comparisons = comparisons;
        this.current = current;
        this.form = form;
    }

    @GET
    public Response lists(String code) {
        return Pages.ok(ofDrive(desk.drive(current.get(), code)));
    }

    private DriveLists ofDrive(DriveHead drive) {
        return new DriveLists(drive, views.ofDrive(current.get(), drive.id()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(String code, @RestForm("file") @Nullable FileUpload file) {
        var drive = desk.drive(current.get(), code);
        var source = form.choice("source", ListSource.class);
        if (file == null || file.size() == 0) {
            form.reject("file", "field_required");
        } else {
            try {
                var upload = new Lists.Upload(file.uploadedFile(), file.fileName(), file.size());
                var list = lists.take(current.get(), drive.id(), source == null ? ListSource.HOSPITAL : source, upload);
                return Pages.seeOther(drive.path() + "/" + list.id, "intake_sent");
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return Pages.invalid(ofDrive(drive));
    }

    @GET
    @Path("{id}")
    public Response list(
            String code,
            UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("flag") @Nullable String flag,
            @HeaderParam("HX-Request") @Nullable String watching,
            @BeanParam Paging paging) {
        var drive = desk.drive(current.get(), code);
        var list = views.list(current.get(), id);
        if (watching != null && !list.state().working()) {
            return Pages.reload();
        }
        return switch (list.state()) {
            case READING, APPLYING -> Pages.ok(new ListWork(drive, list));
            case NEEDS_COLUMNS -> Pages.seeOther(drive.path() + "/" + id + "/columns");
            default -> Pages.ok(review(drive, list, filter(list, state, flag), paging, NO_ROW));
        };
    }

    /** Without a wish the rows that wait for people are shown first. */
    private static Filter filter(ListView list, @Nullable String state, @Nullable String flag) {
        var first = state == null && flag == null && list.summary().waiting() > 0;
        return new Filter(
                first ? IntakeRow.State.TO_RESOLVE.name() : state == null ? "" : state, flag == null ? "" : flag);
    }

    /** With the number of the row whose form was refused and shows again what was typed. */
    private ListReview review(DriveHead drive, ListView list, Filter filter, Paging paging, int refused) {
        var shown = paging;
        var rows = rows(list, filter, shown);
        if (rows.items().isEmpty() && rows.total() > 0) {
            // the last row of the last page was decided and left it
            shown = new Paging((int) ((rows.total() - 1) / paging.size()), paging.size());
            rows = rows(list, filter, shown);
        }
        return new ListReview(
                drive, list, filter, pairs.of(current.get(), list.id(), rows.items()), rows.total(), shown, refused);
    }

    private Listing<RowView> rows(ListView list, Filter filter, Paging paging) {
        var state = filter.state().isEmpty() ? null : ListApi.choice(IntakeRow.State.class, "state", filter.state());
        var flag = filter.flag().isEmpty() ? null : ListApi.choice(Flag.class, "flag", filter.flag());
        return views.rows(current.get(), list.id(), state, flag, paging);
    }

    @POST
    @Path("{id}/rows/{n}")
    public Response decide(String code, UUID id, int n) {
        var donor = RowPair.donorField(n);
        form.naming("donor", donor).naming("donorId", donor).naming("reason", RowPair.reasonField(n));
        return onRow(code, id, n, () -> resolutions.decide(current.get(), id, n, desk.decision(form)));
    }

    @POST
    @Path("{id}/rows/{n}/opening-balance")
    public Response opening(String code, UUID id, int n) {
        return onRow(
                code,
                id,
                n,
                () -> openings.decide(current.get(), id, n, !form.value("taken").isEmpty()));
    }

    /** Acts on a row and goes back to where the reader stood, at that row. */
    private Response onRow(String code, UUID id, int n, Runnable act) {
        var drive = desk.drive(current.get(), code);
        var filter = new Filter(chosen("state", IntakeRow.State.class), chosen("flag", Flag.class));
        var page = Objects.requireNonNullElse(form.integer("page"), 0);
        if (form.accepts(act)) {
            var back = drive.path() + "/" + id + filter.query() + "page=" + page + "#row-" + n;
            return Pages.seeOther(back, "intake_decided", n);
        }
        var paging = new Paging(Math.max(page, 0), PAGE_SIZE);
        return Pages.invalid(review(drive, views.list(current.get(), id), filter, paging, n));
    }

    private <E extends Enum<E>> String chosen(String name, Class<E> kind) {
        var choice = form.choice(name, kind);
        return choice == null ? "" : choice.name();
    }

    private Response again(DriveHead drive, UUID id) {
        var list = views.list(current.get(), id);
        return Pages.invalid(review(drive, list, filter(list, null, null), new Paging(0, PAGE_SIZE), NO_ROW));
    }

    @POST
    @Path("{id}/application")
    public Response apply(String code, UUID id) {
        var drive = desk.drive(current.get(), code);
        try {
            lists.apply(current.get(), id);
            return Pages.seeOther(drive.path() + "/" + id);
        } catch (Refusal refusal) {
            form.reject(refusal);
            return again(drive, id);
        }
    }

    @POST
    @Path("{id}/undoing")
    public Response undo(String code, UUID id) {
        var drive = desk.drive(current.get(), code);
        try {
            lists.undo(current.get(), id);
            return Pages.seeOther(drive.path() + "/" + id);
        } catch (Refusal refusal) {
            form.reject(refusal);
            return again(drive, id);
        }
    }

    @GET
    @Path("{id}/comparison")
    public Response compare(String code, UUID id) {
        var drive = desk.drive(current.get(), code);
        return Pages.ok(new ListCompared(drive, views.list(current.get(), id), comparisons.of(current.get(), id)));
    }
}
