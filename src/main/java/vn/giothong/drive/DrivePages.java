package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** A drive's page and the steps that are taken on it. */
@Path("/drives")
@Authenticated
class DrivePages {
    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DrivePage(
            DriveView drive,
            @Nullable String campaign,
            int waiting,
            List<DriveTable> tables,
            Listing<DrivePeople.Person> people,
            List<DriveCalls.Call> calls,
            boolean ticks,
            String back,
            Paging paging,
            String path)
            implements TemplateInstance {}

    private static final Paging FIRST = new Paging(0, 50);

    private final CurrentActor current;
    private final Drives drives;
    private final DriveViews views;
    private final DriveTables tables;
    private final DrivePeople people;
    private final DriveCalls calls;
    private final Campaigns campaigns;
    private final PublicDrivePages open;
    private final Form form;
    private final Language language;

    DrivePages(
            CurrentActor current,
            Drives drives,
            DriveViews views,
            DriveTables tables,
            DrivePeople people,
            DriveCalls calls,
            Campaigns campaigns,
            PublicDrivePages open,
            Form form,
            Language language) {
        this.current = current;
        this.drives = drives;
        this.views = views;
        this.tables = tables;
        this.people = people;
        this.calls = calls;
        this.campaigns = campaigns;
        this.open = open;
        this.form = form;
        this.language = language;
    }

    /** For those who work with the drive its page of work; for everybody else what is public of an approved one. */
    @GET
    @Path("{code}")
    @PermitAll
    public Response show(String code, @BeanParam Paging paging, Request request, UriInfo uri) {
        if (current.find().isEmpty()) {
            return open.show(code, request, uri).orElseThrow(UnauthorizedException::new);
        }
        try {
            return Pages.ok(page(code, paging));
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                throw refusal;
            }
            return open.show(current.get(), code, request, uri).orElseThrow(() -> refusal);
        }
    }

    private DrivePage page(String code, Paging paging) {
        var actor = current.get();
        var drive = views.coded(actor, code);
        return new DrivePage(
                drive,
                campaigns.name(drive.campaignCode(), language),
                people.waiting(drive.id()),
                tables.of(drive.figures(), language.code()),
                people.of(actor, drive.id(), paging),
                drive.state() == Drive.State.CANCELLED ? calls.shown(actor, drive.id()) : List.of(),
                calls.ticks(actor, drive.id()),
                "",
                paging,
                "/drives/" + code + "?");
    }

    @POST
    @Path("{code}/submission")
    public Response submit(String code) {
        return take(code, (actor, id) -> drives.submit(actor, id, on()), "drive_done_submitted");
    }

    @POST
    @Path("{code}/approval")
    public Response approve(String code) {
        return take(code, (actor, id) -> drives.approve(actor, id, on()), "drive_done_approved");
    }

    @POST
    @Path("{code}/return")
    public Response giveBack(String code) {
        var reason = form.required("returnReason");
        return take(code, (actor, id) -> drives.giveBack(actor, id, reason, on()), "drive_done_returned");
    }

    @POST
    @Path("{code}/cancellation")
    public Response cancel(String code) {
        var reason = form.required("cancelReason");
        return take(code, (actor, id) -> drives.cancel(actor, id, reason, on()), "drive_done_cancelled");
    }

    @POST
    @Path("{code}/closure")
    public Response close(String code) {
        return take(code, (actor, id) -> drives.close(actor, id, on()), "drive_done_closed");
    }

    @POST
    @Path("{code}/reopening")
    public Response reopen(String code) {
        return take(code, (actor, id) -> drives.reopen(actor, id, on()), "drive_done_reopened");
    }

    /** The version whose page the step was taken on. */
    private GivenVersion on() {
        return GivenVersion.of(form.integer("version"), null);
    }

    /** Takes the step; what is refused stands above the page as it is now. */
    private Response take(String code, BiConsumer<Actor, UUID> step, String message) {
        var id = views.coded(current.get(), code).id();
        if (!form.hasErrors()) {
            try {
                step.accept(current.get(), id);
                return Pages.seeOther("/drives/" + code, message);
            } catch (Refusal refusal) {
                if (refusal.status() == 404) {
                    throw refusal;
                }
                form.reject(refusal);
            }
        }
        return Pages.invalid(page(code, FIRST));
    }
}
