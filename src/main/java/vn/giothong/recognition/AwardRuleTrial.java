package vn.giothong.recognition;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Refusal;

/** What becomes of a rule's form: tried or saved, or sent back with all that is wrong with it. */
@RequestScoped
class AwardRuleTrial {
    private final CurrentActor current;
    private final AwardRuleKeeping keeping;
    private final DryRun dryRun;
    private final Form form;

    AwardRuleTrial(CurrentActor current, AwardRuleKeeping keeping, DryRun dryRun, Form form) {
        this.current = current;
        this.keeping = keeping;
        this.dryRun = dryRun;
        this.form = form;
    }

    /** What the change would do, where that is asked for; all that is wrong with it is told at once, whatever could be read. */
    DryRun.@Nullable Result of(AwardRuleChange change) {
        try {
            if (form.hasErrors()) {
                keeping.planned(change);
            } else if (preview()) {
                return dryRun.of(current.get(), change);
            }
        } catch (Refusal refusal) {
            form.reject(refusal);
        }
        return null;
    }

    private boolean preview() {
        return form.value("act").equals("preview");
    }

    boolean saved(AwardRuleChange change) {
        return !preview() && form.accepts(() -> keeping.change(current.get(), change));
    }
}
