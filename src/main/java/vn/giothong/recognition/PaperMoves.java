package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Brings the cases of a paper on their way when it is issued, and back when a correction leaves them out. */
@ApplicationScoped
class PaperMoves {
    private final CaseActs acts;
    private final Clock clock;

    PaperMoves(CaseActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    /** The cases are locked, and the actor has the right over each. */
    void take(Actor actor, AwardDocument paper, @Nullable AwardDocument old, List<AwardCase> cases) {
        if (paper.kind != PaperKind.SUBMISSION && paper.kind != PaperKind.DECISION) {
            return;
        }
        var asked = asked(actor, paper, PaperIssuing.ids(cases));
        var before = old == null ? Set.<UUID>of() : Set.copyOf(DocumentCase.of(old.id));
        for (var one : cases) {
            if (before.contains(one.id)) {
                keep(asked, one);
            } else {
                acts.take(asked, one);
            }
        }
        var left = new ArrayList<>(before);
        left.removeAll(PaperIssuing.ids(cases));
        if (!left.isEmpty()) {
            PaperIssuing.locked(left).forEach(one -> back(actor, paper, one));
        }
    }

    private CaseActs.Asked asked(Actor actor, AwardDocument paper, Collection<UUID> ids) {
        return paper.kind == PaperKind.SUBMISSION
                ? acts.asked(actor, CaseAct.SUBMISSION, because(name(paper)), ids)
                : acts.asked(
                        actor,
                        CaseAct.DECISION,
                        new CaseDetails(paper.symbol, paper.issuedOn, paper.signer, null, null, null, null, null),
                        ids);
    }

    private static CaseDetails because(String reason) {
        return new CaseDetails(null, null, null, null, null, null, reason, null);
    }

    private static String name(AwardDocument paper) {
        return Texts.text("vi", "paperKind_" + paper.kind) + " " + paper.symbol;
    }

    /** A decided one rests on the new decision; what is in somebody's hands keeps the one that its certificate names. */
    private static void keep(CaseActs.Asked asked, AwardCase one) {
        if (asked.act() == CaseAct.DECISION && one.state == CaseState.DECIDED) {
            CaseSteps.decideAgain(
                    asked, one, Given.value("date", asked.details().date()));
        }
    }

    private void back(Actor actor, AwardDocument paper, AwardCase one) {
        var submission = paper.kind == PaperKind.SUBMISSION;
        if (one.state != (submission ? CaseState.SUBMITTED : CaseState.DECIDED)) {
            throw Refusal.conflict("paper_case_gone_on", one.id);
        }
        if (!submission) {
            one.undecided();
        }
        var state = submission ? CaseState.REVIEWED : CaseState.SUBMITTED;
        var today = LocalDate.now(clock);
        one.move(state, today);
        var why = name(paper) + ": " + Objects.requireNonNullElse(paper.changeNote, "");
        new CaseStep(one.id, state, today, clock.instant(), actor)
                .because(why.substring(0, Math.min(why.length(), CaseActs.LONGEST_REASON)))
                .persist();
    }
}
