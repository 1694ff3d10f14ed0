package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** The form by which a drive is planned and its draft changed. */
@Path("/drives")
@Authenticated
class DriveFormPages {
    private static final int SLOTS = 6;

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DriveFormPage(@Nullable String code, String action, DriveOptions.Choices choices, List<Integer> slots)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Drives drives;
    private final DriveViews views;
    private final DriveOptions options;
    private final Form form;
    private final Language language;

    DriveFormPages(
            CurrentActor current, Drives drives, DriveViews views, DriveOptions options, Form form, Language language) {
        this.current = current;
        this.drives = drives;
        this.views = views;
        this.options = options;
        this.form = form;
        this.language = language;
    }

    @GET
    @Path("new")
    public Response blank() {
        var page = page(null);
        if (page.choices().chapters().isEmpty()) {
            throw Refusal.forbidden();
        }
        form.put("startsAt", "07:00").put("endsAt", "11:00");
        preselect("chapterId", page.choices().chapters());
        preselect("collectorId", page.choices().collectors());
        if (page.choices().clubs().size() == 1) {
            preselect("clubIds", page.choices().clubs());
        }
        return Pages.ok(page);
    }

    private void preselect(String name, List<DriveOption> choices) {
        choices.stream().findFirst().ifPresent(first -> form.put(name, first.value()));
    }

    private DriveFormPage page(@Nullable DriveView draft) {
        var choices = options.plan(current.get(), language.code());
        var rows = IntStream.rangeClosed(1, rows(draft)).boxed().toList();
        return draft == null
                ? new DriveFormPage(null, "/drives", choices, rows)
                : new DriveFormPage(draft.code(), "/drives/" + draft.code(), choices.with(draft), rows);
    }

    /** All slots of the draft, and room for one more. */
    private static int rows(@Nullable DriveView draft) {
        return draft == null ? SLOTS : Math.max(SLOTS, draft.slots().size() + 1);
    }

    @POST
    public Response plan() {
        return save(null, plan -> drives.plan(current.get(), plan), "drive_planned");
    }

    @GET
    @Path("{code}/edit")
    public Response edit(String code) {
        var view = views.coded(current.get(), code);
        if (!view.can("CHANGE")) {
            throw view.state() == Drive.State.DRAFT
                    ? Refusal.forbidden()
                    : Refusal.conflict("drive_state", view.state().word());
        }
        fill(view);
        return Pages.ok(page(view));
    }

    private void fill(DriveView view) {
        form.put("name", view.name()).put("chapterId", view.chapterId()).put("collectorId", view.collectorId());
        form.put("campaignCode", view.campaignCode()).put("venue", view.venue()).put("communeId", view.communeId());
        form.put("date", view.date()).put("startsAt", view.startsAt()).put("endsAt", view.endsAt());
        form.put("targetUnits", view.targetUnits()).put("version", view.version());
        form.put("emergency", view.emergency() ? "true" : null);
        form.putAll("clubIds", view.clubIds());
        int row = 1;
        for (var slot : view.slots()) {
            form.put("slotFrom" + row, slot.startsAt()).put("slotTo" + row, slot.endsAt());
            form.put("slotCapacity" + row, slot.capacity());
            row++;
        }
    }

    @POST
    @Path("{code}")
    public Response change(String code) {
        var view = views.coded(current.get(), code);
        return save(view, plan -> drives.change(current.get(), view.id(), plan), "drive_changed");
    }

    private Response save(@Nullable DriveView draft, Function<DrivePlan, Drive> saving, String message) {
        var plan = read(rows(draft));
        if (!form.hasErrors()) {
            try {
                return Pages.seeOther("/drives/" + saving.apply(plan).code, message);
            } catch (Refusal refusal) {
                if (refusal.status() != 422 && refusal.status() != 409) {
                    throw refusal;
                }
                form.reject(refusal);
            }
        }
        return Pages.invalid(page(draft));
    }

    private DrivePlan read(int slotRows) {
        return new DrivePlan(
                form.required("name"),
                needed("chapterId", () -> form.id("chapterId")),
                form.ids("clubIds"),
                needed("collectorId", () -> form.id("collectorId")),
                form.text("campaignCode"),
                form.required("venue"),
                needed("date", () -> form.date("date")),
                needed("startsAt", () -> form.time("startsAt")),
                needed("endsAt", () -> form.time("endsAt")),
                needed("targetUnits", () -> form.integer("targetUnits")),
                form.id("communeId"),
                form.ticked("emergency"),
                slots(slotRows),
                form.integer("version"));
    }

    private <T> @Nullable T needed(String name, Supplier<@Nullable T> reading) {
        form.required(name);
        return reading.get();
    }

    private List<DrivePlan.Slot> slots(int rows) {
        var slots = new ArrayList<DrivePlan.Slot>();
        for (int row = 1; row <= rows; row++) {
            var from = form.time("slotFrom" + row);
            var until = form.time("slotTo" + row);
            var capacity = form.integer("slotCapacity" + row);
            if (from != null || until != null || capacity != null) {
                form.naming("slots[" + slots.size() + "].startsAt", "slotFrom" + row);
                slots.add(new DrivePlan.Slot(from, until, capacity));
            }
        }
        return slots;
    }
}
