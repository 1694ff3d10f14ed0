package vn.giothong.mailing;

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
import vn.giothong.consent.Channel;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** The messages that go by themselves. */
@Path("/messages/rules")
@Authenticated
class RulePages {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RuleListPage(List<Rules.View> rules, boolean held, ThanksWindow thanks, MailingChoices.Lists lists)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Rules rules;
    private final MailingChoices choices;
    private final Form form;

    RulePages(CurrentActor current, Rules rules, MailingChoices choices, Form form) {
        this.current = current;
        this.rules = rules;
        this.choices = choices;
        this.form = form;
    }

    @GET
    public Response list() {
        return Pages.ok(page());
    }

    private RuleListPage page() {
        var listed = rules.list(current.get());
        var held = listed.stream().anyMatch(rule -> rule.active() && rule.held());
        return new RuleListPage(listed, held, rules.thanks(), choices.of(current.get()));
    }

    @POST
    public Response add() {
        var typed = new Rules.Typed(
                form.text("template"),
                form.choice("channel", Channel.class),
                form.id("chapterId"),
                form.id("clubId"),
                form.integer("month"),
                form.integer("day"),
                form.time("sendsAt"));
        return form.accepts(() -> rules.add(current.get(), typed))
                ? Pages.seeOther("/messages/rules", "mailing_rule_saved")
                : Pages.invalid(page());
    }

    @POST
    @Path("{id}")
    public Response change(UUID id) {
        rules.switchTo(current.get(), id, form.ticked("on"));
        return Pages.seeOther("/messages/rules", "mailing_rule_saved");
    }
}
