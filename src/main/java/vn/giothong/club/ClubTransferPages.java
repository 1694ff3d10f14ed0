package vn.giothong.club;

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

/** A club passes into the care of another chapter. */
@Path("/clubs/{id}/transfer")
@Authenticated
class ClubTransferPages {
    @CheckedTemplate(basePath = "club", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TransferPage(ClubRow club, List<Clubs.ChapterChoice> chapters) implements TemplateInstance {}

    private final Clubs clubs;
    private final ClubTransfers transfers;
    private final CurrentActor current;
    private final Form form;

    ClubTransferPages(Clubs clubs, ClubTransfers transfers, CurrentActor current, Form form) {
        this.clubs = clubs;
        this.transfers = transfers;
        this.current = current;
        this.form = form;
    }

    @GET
    public Response asking(UUID id) {
        return Pages.ok(page(id));
    }

    @POST
    public Response transfer(UUID id) {
        var given = new ClubTransfers.Transfer(form.id("chapterId"), form.required("reason"));
        if (form.accepts(() -> transfers.transfer(current.get(), id, given))) {
            return Pages.seeOther("/clubs/" + id, "club_saved_transfer");
        }
        return Pages.invalid(page(id));
    }

    private TransferPage page(UUID id) {
        var club = clubs.get(current.get(), id);
        return new TransferPage(club, transfers.choices(current.get(), club.chapterId()));
    }
}
