package vn.giothong.guidance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.donor.Component;
import vn.giothong.donor.GuardedOccupation;
import vn.giothong.person.Sex;
import vn.giothong.web.Form;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The rules for everybody to read, and for the province to change after looking at whom that affects. */
@Path("/eligibility/rules")
@Authenticated
class RulePages {
    @CheckedTemplate(basePath = "guidance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RulesPage(LocalDate at, List<RuleRecord> rules, List<GuardedOccupation> occupations, boolean mayChange)
            implements TemplateInstance {}

    /** One rule to change: the form, and whom the change would affect once that was asked. */
    @CheckedTemplate(basePath = "guidance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RulePage(
            RuleRecord rule,
            boolean deferral,
            List<RuleChoices.Choice> units,
            List<RuleChoices.Choice> collectors,
            @Nullable Listing<RulePreview.Affected> affected)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final RuleKeeping keeping;
    private final RulePreview preview;
    private final RuleChoices choices;
    private final Clock clock;
    private final Form form;

    RulePages(
            CurrentActor current,
            Access access,
            RuleKeeping keeping,
            RulePreview preview,
            RuleChoices choices,
            Clock clock,
            Form form) {
        this.current = current;
        this.access = access;
        this.keeping = keeping;
        this.preview = preview;
        this.choices = choices;
        this.clock = clock;
        this.form = form;
    }

    @GET
    public Response list(@QueryParam("at") @Nullable String at) {
        form.put("at", at);
        var day = form.date("at");
        var asked = day == null ? LocalDate.now(clock) : day;
        var mayChange = !access.reach(current.get(), Action.KEEP_RULES).nothing();
        return Pages.ok(new RulesPage(asked, keeping.at(asked), keeping.guarded(asked), mayChange));
    }

    @GET
    @Path("{id}")
    public Response edit(UUID id) {
        var rule = rule(id);
        form.put("amount", rule.amount()).put("unit", rule.unit()).put("collectorId", rule.collectorId());
        var tomorrow = LocalDate.now(clock).plusDays(1);
        form.put("validFrom", rule.validFrom().isBefore(tomorrow) ? tomorrow : rule.validFrom());
        form.put("legalBasis", rule.legalBasis());
        form.put("confirmed", rule.confirmed() ? "yes" : null);
        return Pages.ok(page(rule, null));
    }

    /** Shows whom the change affects, or makes it. */
    @POST
    @Path("{id}")
    public Response change(UUID id, @BeanParam Paging paging) {
        var rule = rule(id);
        var change = given(rule);
        @Nullable Listing<RulePreview.Affected> affected = null;
        if (!form.hasErrors()) {
            try {
                if (!form.value("act").equals("preview")) {
                    keeping.change(current.get(), change);
                    return Pages.seeOther("/eligibility/rules?at=" + change.validFrom(), "eligibility_rule_saved");
                }
                affected = preview.of(current.get(), change, null, null, paging);
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        var page = page(rule, affected);
        return form.hasErrors() ? Pages.invalid(page) : Pages.ok(page);
    }

    private RuleRecord rule(UUID id) {
        access.mustHold(current.get(), Action.KEEP_RULES);
        return keeping.find(id);
    }

    private RulePage page(RuleRecord rule, @Nullable Listing<RulePreview.Affected> affected) {
        return new RulePage(
                rule, rule.kind() == RuleRecord.Kind.DEFERRAL, choices.units(), choices.collectors(), affected);
    }

    private RuleChange given(RuleRecord rule) {
        @Nullable Component component = rule.component();
        @Nullable Sex sex = rule.sex();
        return new RuleChange(
                rule.code(),
                component,
                sex,
                form.id("collectorId"),
                form.decimal("amount"),
                form.text("unit"),
                form.date("validFrom"),
                form.required("legalBasis"),
                form.ticked("confirmed"),
                form.ticked("ended"));
    }
}
