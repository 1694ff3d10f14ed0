package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** The rules of awards for those who see cases, and for the province to change after looking at whom that affects. */
@Path("/recognition/rules")
@Authenticated
class AwardRulePages {

    /** A step with who decides it today. */
    record StepLine(Step step, String decides, boolean toBeConfirmed) {
        /** What is given besides the award itself. */
        public List<String> besides() {
            return step.objects().stream()
                    .filter(object -> !object.equals(step.award()))
                    .toList();
        }
    }

    record RuleSheet(UUID id, AwardRule rule, String name, List<StepLine> steps) {
        /** The thresholds one after the other, to tell rules apart before one is unfolded. */
        public String summary() {
            return steps.stream()
                    .map(line -> line.step().threshold())
                    .filter(threshold -> threshold > 0)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" · "));
        }
    }

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AwardRulesPage(LocalDate at, List<RuleSheet> rules, boolean mayChange) implements TemplateInstance {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AwardRulePage(RuleSheet sheet, AwardRuleFields fields, DryRun.@Nullable Result result)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final CaseAccess access;
    private final Ladders ladders;
    private final AwardRuleKeeping keeping;
    private final AwardRuleTrial trial;
    private final Language language;
    private final Clock clock;
    private final Form form;
    private final AwardRuleLines lines;

    AwardRulePages(
            CurrentActor current,
            CaseAccess access,
            Ladders ladders,
            AwardRuleKeeping keeping,
            AwardRuleTrial trial,
            Language language,
            Clock clock,
            Form form,
            AwardRuleLines lines) {
        this.current = current;
        this.access = access;
        this.ladders = ladders;
        this.keeping = keeping;
        this.trial = trial;
        this.language = language;
        this.clock = clock;
        this.form = form;
        this.lines = lines;
    }

    @GET
    public Response list(@QueryParam("at") @Nullable String at) {
        form.put("at", at);
        var day = form.date("at");
        var asked = day == null ? LocalDate.now(clock) : day;
        var rules = ladders.on(asked).stream()
                .sorted(Comparator.comparing((AwardRule rule) -> !rule.active())
                        .thenComparing(AwardRule::subject)
                        .thenComparing(AwardRule::measure)
                        .thenComparing(AwardRule::code))
                .map(rule -> sheet(rule, asked))
                .toList();
        return Pages.ok(new AwardRulesPage(asked, rules, access.holds(current.get(), Action.KEEP_AWARD_RULES)));
    }

    private RuleSheet sheet(AwardRule rule, LocalDate day) {
        var steps = rule.steps().stream()
                .map(step -> {
                    var authority = step.authority(day).orElse(null);
                    return new StepLine(
                            step,
                            authority == null ? "UNKNOWN" : authority.level().name(),
                            step.toBeConfirmed() || (authority != null && authority.toBeConfirmed()));
                })
                .toList();
        return new RuleSheet(rule.id(), rule, rule.name(language.code()), steps);
    }

    @GET
    @Path("{id}")
    public Response edit(UUID id) {
        var rule = rule(id);
        lines.fill(rule, LocalDate.now(clock).plusDays(1));
        return Pages.ok(page(rule, null));
    }

    /** Shows whom the change affects, or makes it. */
    @POST
    @Path("{id}")
    public Response change(UUID id) {
        var rule = rule(id);
        var change = lines.change(rule);
        var result = trial.of(change);
        if (trial.saved(change)) {
            return Pages.seeOther("/recognition/rules?at=" + change.validFrom(), "award_rule_saved");
        }
        var page = page(rule, result);
        return form.hasErrors() ? Pages.invalid(page) : Pages.ok(page);
    }

    private AwardRule rule(UUID id) {
        if (!access.holds(current.get(), Action.KEEP_AWARD_RULES)) {
            throw Refusal.forbidden();
        }
        return keeping.find(id);
    }

    /** The forms of an award that have a name, and those that the rule has besides. */
    private static List<String> awards(AwardRule rule) {
        return Stream.concat(
                        AwardStepsPlan.FORMS.stream(), rule.steps().stream().map(Step::award))
                .distinct()
                .toList();
    }

    private AwardRulePage page(AwardRule rule, DryRun.@Nullable Result result) {
        return new AwardRulePage(
                sheet(rule, LocalDate.now(clock)), AwardRuleFields.of(form, rule, awards(rule)), result);
    }
}
