package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** The lists of a drive that go on paper: to sign on arrival, and to call when it was called off. */
@Path("/drives/{code}")
@Authenticated
class DrivePaperPages {
    private static final List<Integer> WALK_INS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInList(DriveView drive, List<DriveSignIn.Expected> people, List<Integer> blanks)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallList(DriveView drive, List<DriveCalls.Call> calls, boolean ticks, String back)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final DriveViews views;
    private final DriveSignIn signIn;
    private final DriveCalls calls;
    private final Form form;

    DrivePaperPages(CurrentActor current, DriveViews views, DriveSignIn signIn, DriveCalls calls, Form form) {
        this.current = current;
        this.views = views;
        this.signIn = signIn;
        this.calls = calls;
        this.form = form;
    }

    @GET
    @Path("sign-in-list")
    public Response signInList(String code) {
        var actor = current.get();
        var drive = views.coded(actor, code);
        if (!drive.can("SEE_PEOPLE")) {
            throw Refusal.forbidden();
        }
        return Pages.ok(new SignInList(drive, signIn.of(drive), WALK_INS));
    }

    @GET
    @Path("calls")
    public Response callList(String code) {
        var actor = current.get();
        var drive = views.coded(actor, code);
        return Pages.ok(new CallList(drive, calls.of(actor, drive.id()), calls.ticks(actor, drive.id()), "calls"));
    }

    @POST
    @Path("calls/{lineId}/told")
    public Response tell(String code, UUID lineId) {
        var actor = current.get();
        calls.tell(actor, views.coded(actor, code).id(), lineId);
        return back(code);
    }

    @POST
    @Path("calls/{lineId}/untold")
    public Response untell(String code, UUID lineId) {
        var actor = current.get();
        calls.untell(actor, views.coded(actor, code).id(), lineId);
        return back(code);
    }

    /** To the paper's page or the drive's, whichever the tick was made on. */
    private Response back(String code) {
        var paper = form.value("back").equals("calls");
        return Pages.seeOther("/drives/" + code + (paper ? "/calls" : "#tell-h"));
    }
}
