package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donor.Survivors;
import vn.giothong.drive.Drive;
import vn.giothong.web.Form;
import vn.giothong.web.Refusal;

/** What the pages of lists show beside the lists themselves. */
@ApplicationScoped
class ListDesk {
    /** The drive above its lists, with what the reader may do there. */
    public record DriveHead(
            UUID id, String code, String name, LocalDate date, boolean takesLists, boolean handles, boolean applies) {
        public String path() {
            return "/drives/" + code + "/lists";
        }
    }

    private final ListAccess access;

    ListDesk(ListAccess access) {
        this.access = access;
    }

    @Transactional
    public DriveHead drive(Actor actor, String code) {
        var id = Drive.coded(code).orElseThrow(Refusal::notFound).id;
        var drive = access.drive(actor, id);
        return new DriveHead(
                id,
                code,
                drive.name,
                drive.heldOn,
                drive.state == Drive.State.APPROVED || drive.state == Drive.State.CLOSED,
                access.may(actor, Action.HANDLE_LIST, drive),
                access.may(actor, Action.APPLY_LIST, drive));
    }

    /** The decision that a row's form sent. */
    @Transactional
    public Resolutions.Decision decision(Form form) {
        var choice = form.value("decision");
        var reason = form.text("reason");
        return switch (choice) {
            case "new" -> new Resolutions.Decision(null, true, null, reason);
            case "skip" -> new Resolutions.Decision(null, null, true, reason);
            case "other" -> new Resolutions.Decision(coded(form.value("donor")), null, null, reason);
            default -> new Resolutions.Decision(known(choice), null, null, reason);
        };
    }

    private static UUID coded(String code) {
        return Survivors.coded(code)
                .map(donor -> donor.id)
                .orElseThrow(() -> Refusal.at("donor", "list_donor_unknown"));
    }

    private static @Nullable UUID known(String choice) {
        try {
            return choice.isEmpty() ? null : UUID.fromString(choice);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.at("donor", "list_donor_unknown");
        }
    }
}
