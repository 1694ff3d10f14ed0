package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** A regulation of the province's own: what it is about, with its first version. */
@Path("/recognition/rules/new")
@Authenticated
class NewRulePages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AwardRuleNewPage(
            AwardRuleFields fields, List<SubjectKind> subjects, List<Measure> measures, DryRun.@Nullable Result result)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final CaseAccess access;
    private final Ladders ladders;
    private final AwardRuleTrial trial;
    private final AwardRuleLines lines;
    private final Form form;
    private final Clock clock;

    NewRulePages(
            CurrentActor current,
            CaseAccess access,
            Ladders ladders,
            AwardRuleTrial trial,
            AwardRuleLines lines,
            Form form,
            Clock clock) {
        this.current = current;
        this.access = access;
        this.ladders = ladders;
        this.trial = trial;
        this.lines = lines;
        this.form = form;
        this.clock = clock;
    }

    @GET
    public Response begin() {
        mustKeep();
        lines.fill(NewRule.blank("", "", "", SubjectKind.PERSON, Measure.DONATIONS, tomorrow()), tomorrow());
        form.put("active", "yes").put("subject", SubjectKind.PERSON).put("measure", Measure.DONATIONS);
        return Pages.ok(newPage(null));
    }

    @POST
    public Response introduce() {
        mustKeep();
        var change = lines.introduced(about());
        if (ladders.knows(form.value("code").strip())) {
            form.reject("code", "award_rule_known");
        }
        var result = trial.of(change);
        if (trial.saved(change)) {
            return Pages.seeOther("/recognition/rules?at=" + change.validFrom(), "award_rule_saved");
        }
        var page = newPage(result);
        return form.hasErrors() ? Pages.invalid(page) : Pages.ok(page);
    }

    /** The new rule as it is typed, before its first version. */
    private AwardRule about() {
        var subject = form.choice("subject", SubjectKind.class);
        var measure = form.choice("measure", Measure.class);
        return NewRule.blank(
                form.required("code"),
                form.required("nameVi"),
                form.required("nameEn"),
                subject == null ? SubjectKind.PERSON : subject,
                measure == null ? Measure.DONATIONS : measure,
                tomorrow());
    }

    private LocalDate tomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    private void mustKeep() {
        if (!access.holds(current.get(), Action.KEEP_AWARD_RULES)) {
            throw Refusal.forbidden();
        }
    }

    private AwardRuleNewPage newPage(DryRun.@Nullable Result result) {
        var blank = NewRule.blank("", "", "", SubjectKind.PERSON, Measure.DONATIONS, tomorrow());
        return new AwardRuleNewPage(
                AwardRuleFields.of(form, blank, AwardStepsPlan.FORMS),
                List.of(SubjectKind.values()),
                List.of(Measure.values()),
                result);
    }
}
