package vn.giothong.drive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.database.Ids;
import vn.giothong.donor.Component;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Between the fields of the desk's page and what is said by them. */
@RequestScoped
class DeskForms {
    private static final String DEFERRED = "DEFERRED";
    private static final String LEFT = "LEFT";

    private final DeskAccess access;
    private final DeferralReasons reasons;
    private final Form form;
    private final Language language;
    private final Clock clock;
    private final List<Integer> volumes;

    DeskForms(
            DeskAccess access,
            DeferralReasons reasons,
            Form form,
            Language language,
            Clock clock,
            @ConfigProperty(name = "giothong.desk.volumes", defaultValue = "250,350,450") List<Integer> volumes) {
        this.access = access;
        this.reasons = reasons;
        this.form = form;
        this.language = language;
        this.clock = clock;
        this.volumes = volumes.stream().limit(DeskParts.Choices.MOST_VOLUMES).toList();
    }

    @Transactional
    DeskParts.Head drive(Actor actor, String code) {
        var id = Drive.coded(code).map(drive -> drive.id).orElseThrow(Refusal::notFound);
        var drive = access.readable(actor, id);
        if (!access.runs(actor, drive)) {
            throw Refusal.forbidden();
        }
        return new DeskParts.Head(
                drive.id,
                drive.code,
                drive.name,
                drive.heldOn,
                drive.venue,
                drive.heldOn.isAfter(LocalDate.now(clock)),
                access.readsReasons(actor, drive));
    }

    @Transactional
    DeskParts.Choices choices(Actor actor, DeskParts.Head head) {
        var medical = access.readsReasons(actor, access.readable(actor, head.id()));
        var named = reasons.list().stream()
                .filter(reason -> medical || reason.atDesk())
                .sorted(Comparator.comparing(DeferralReasons.Reason::atDesk)
                        .reversed()
                        .thenComparing(DeferralReasons.Reason::code))
                .map(reason -> new DeskParts.Option(reason.code(), reason.name(language.code())))
                .toList();
        var components = Arrays.stream(Component.values())
                .map(component -> new DeskParts.Option(component.name(), text("deskComponent_" + component)))
                .toList();
        return new DeskParts.Choices(Ids.next(), volumes, named, components, slots(head.id()));
    }

    private List<DeskParts.Option> slots(UUID driveId) {
        return DriveViews.slots(driveId).stream()
                .map(slot -> new DeskParts.Option(
                        slot.id().toString(),
                        text("desk_slot_room", slot.startsAt(), slot.endsAt(), slot.booked(), slot.capacity())))
                .toList();
    }

    /** The fields as the line stands, where nothing was typed yet. */
    void fill(DeskLine line) {
        form.put("component", Component.WHOLE_BLOOD);
        form.put("weightKg", line.weightKg());
        form.put("slotId", line.slotId());
        form.put("broughtBy", line.bringer().code());
        var said = line.outcome();
        if (said == null) {
            return;
        }
        switch (said.outcome()) {
            case DONATED -> {
                var volume = said.volumeMl();
                var usual = volume != null && volumes.contains(volume);
                form.put(usual ? "result" : "volumeMl", volume);
                form.put("component", said.component());
                form.put("bagNumber", said.bagNumber());
                form.put("certificateSerial", said.certificateSerial());
            }
            case DEFERRED -> {
                form.put("result", DEFERRED);
                form.put("reasonCode", said.reasonCode());
                form.put("until", said.until());
            }
            case NO_SHOW, CANCELLED -> form.put("result", LEFT);
        }
    }

    /** The fields as the line stands after a save; what was typed for it is in it. */
    void fillAnew(DeskLine line) {
        for (var name :
                List.of("result", "volumeMl", "bagNumber", "certificateSerial", "reasonCode", "until", "broughtBy")) {
            form.put(name, "");
        }
        fill(line);
    }

    DeskConclusion conclusion(DeskLine line) {
        var result = result(form.value("result"), line);
        var said = new DeskConclusion(
                result,
                form.choice("component", Component.class),
                result == Outcome.Result.DONATED ? volume(form.value("result")) : null,
                form.text("bagNumber"),
                form.text("certificateSerial"),
                form.text("reasonCode"),
                form.date("until"),
                form.decimal("weightKg"),
                form.integer("version"),
                form.id("id"));
        stopAtErrors();
        return said;
    }

    private Outcome.Result result(String chosen, DeskLine line) {
        if (chosen.equals(DEFERRED)) {
            return Outcome.Result.DEFERRED;
        }
        if (chosen.equals(LEFT)) {
            return line.arrivedAt() == null ? Outcome.Result.NO_SHOW : Outcome.Result.CANCELLED;
        }
        if (chosen.isEmpty() ? form.text("volumeMl") == null : !isUsual(chosen)) {
            throw Refusal.at("result", "desk_result_required");
        }
        return Outcome.Result.DONATED;
    }

    private boolean isUsual(String chosen) {
        return volumes.stream().anyMatch(volume -> volume.toString().equals(chosen));
    }

    /** The unusual volume stands filled in where the line has one: beside another choice it may be left over. */
    private @Nullable Integer volume(String chosen) {
        var other = form.integer("volumeMl");
        if (chosen.isEmpty()) {
            return other;
        }
        var usual = Integer.valueOf(chosen);
        if (other != null && !other.equals(usual)) {
            throw Refusal.at("volumeMl", "desk_two_volumes", usual);
        }
        return usual;
    }

    /** A field that could not be read at all was told already. */
    private void stopAtErrors() {
        if (form.hasErrors()) {
            throw Refusal.of("invalid");
        }
    }

    /** In the words of the desk: another laptop was quicker, or this one's save before, whose answer was lost. */
    void reject(Refusal refusal) {
        if (refusal.code().equals("stale")) {
            form.reject("", "desk_stale");
        } else if (refusal.code().equals("request_differs")) {
            form.reject("", "desk_arrived_before");
        } else if (!refusal.code().equals("invalid")) {
            form.reject(refusal);
        }
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language.code(), key, arguments);
    }
}
