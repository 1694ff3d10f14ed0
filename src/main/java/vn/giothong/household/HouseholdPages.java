package vn.giothong.household;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.DonorAccess;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Texts;

/** A donor's household on a page of its own. */
@Path("/donors/{code}/household")
@Authenticated
class HouseholdPages {
    record Choice(String value, String text) {}

    @CheckedTemplate(basePath = "household", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HouseholdPage(String code, Households.View view, List<Choice> relations) implements TemplateInstance {}

    private final CurrentActor current;
    private final DonorAccess access;
    private final Households households;
    private final Form form;
    private final Language language;

    HouseholdPages(CurrentActor current, DonorAccess access, Households households, Form form, Language language) {
        this.current = current;
        this.access = access;
        this.households = households;
        this.form = form;
        this.language = language;
    }

    @GET
    public Response show(String code) {
        return Pages.ok(page(code));
    }

    @POST
    public Response join(String code) {
        var joining = new Households.Joining(
                form.text("householdCode"),
                form.text("name"),
                form.choice("relation", HouseholdMember.Relation.class),
                form.date("from"));
        if (form.accepts(() -> households.join(current.get(), id(code), joining))) {
            return Pages.seeOther("/donors/" + code + "/household", "household_joined");
        }
        return Pages.invalid(page(code));
    }

    @POST
    @Path("departure")
    public Response leave(String code) {
        var on = form.date("on");
        if (form.accepts(() -> households.leave(current.get(), id(code), on))) {
            return Pages.seeOther("/donors/" + code + "/household", "household_left");
        }
        return Pages.invalid(page(code));
    }

    private UUID id(String code) {
        return access.id(code);
    }

    private HouseholdPage page(String code) {
        var relations = Stream.of(HouseholdMember.Relation.values())
                .map(one -> new Choice(one.name(), Texts.text(language.code(), "household_relation_" + one)))
                .toList();
        return new HouseholdPage(code, households.of(current.get(), id(code)), relations);
    }
}
