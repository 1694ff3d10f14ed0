package vn.giothong.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Form;
import vn.giothong.web.Formats;
import vn.giothong.web.Pages;

/** Emergency call-ups: begun here, worked through by telephone, printable. */
@Path("/call-ups")
@Authenticated
class CallUpPages {
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallUpListPage(List<CallUpView.Item> items, Choices.Lists lists) implements TemplateInstance {}

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallUpPage(CallUpView view) implements TemplateInstance {}

    private final CurrentActor current;
    private final CallUps callUps;
    private final Choices choices;
    private final Form form;
    private final Clock clock;

    CallUpPages(CurrentActor current, CallUps callUps, Choices choices, Form form, Clock clock) {
        this.current = current;
        this.callUps = callUps;
        this.choices = choices;
        this.form = form;
        this.clock = clock;
    }

    @GET
    public Response list(@QueryParam("driveId") @Nullable String driveId) {
        form.put("driveId", driveId);
        return Pages.ok(page());
    }

    @POST
    public Response start() {
        var asked = new NewCallUp(
                form.id("driveId"),
                form.id("chapterId"),
                form.choice("abo", Abo.class),
                form.choice("rhD", RhD.class),
                form.integer("neededUnits"),
                form.integer("radiusCommunes"),
                null,
                moment());
        var made = new ArrayList<UUID>();
        if (form.accepts(() -> made.add(callUps.start(current.get(), asked).id()))) {
            return Pages.seeOther("/call-ups/" + made.get(0), "callup_started");
        }
        return Pages.invalid(page());
    }

    private @Nullable Instant moment() {
        var day = form.date("by");
        var time = form.time("byTime");
        return day == null ? null : at(day, time == null ? LocalTime.MAX : time);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Formats.ZONE).toInstant();
    }

    private CallUpListPage page() {
        var actor = current.get();
        return new CallUpListPage(callUps.list(actor), choices.of(actor));
    }

    @GET
    @Path("{id}")
    public Response show(UUID id) {
        return Pages.ok(new CallUpPage(callUps.open(current.get(), id)));
    }

    @POST
    @Path("{id}/calls")
    public Response call(UUID id) {
        return act(id, () -> callUps.call(current.get(), id, form.id("donorId")));
    }

    @POST
    @Path("{id}/calls/{donorId}")
    public Response answer(UUID id, UUID donorId) {
        var answer = form.choice("answer", CallUpCall.Answer.class);
        var time = form.time("arrivesBy");
        var arrives = time == null ? null : next(time);
        return act(id, () -> callUps.answer(current.get(), id, donorId, answer, arrives));
    }

    /** Who says a time means the next such, be it past midnight. */
    private Instant next(LocalTime time) {
        var now = ZonedDateTime.now(clock.withZone(Formats.ZONE));
        var today = now.with(time);
        return (today.isBefore(now) ? today.plusDays(1) : today).toInstant();
    }

    private Response act(UUID id, Runnable act) {
        if (form.accepts(act)) {
            return Pages.seeOther("/call-ups/" + id + "#people-h");
        }
        return Pages.invalid(new CallUpPage(callUps.open(current.get(), id)));
    }
}
