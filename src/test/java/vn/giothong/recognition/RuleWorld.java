package vn.giothong.recognition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/** Rules of a test's own, beside those that are seeded. */
public final class RuleWorld {
    private RuleWorld() {}

    /** A rule with such steps that nobody announced: it is there as after a night in which nothing ran. */
    static AwardRule open(int... steps) {
        var code = "OWN_" + UUID.randomUUID().toString().substring(0, 8);
        return open(KnownRules.rule(code, SubjectKind.PERSON, KnownRules.Each.ONE, KnownRules.steps(steps)));
    }

    public static AwardRule open(AwardRule rule) {
        QuarkusTransaction.requiringNew().run(() -> {
            new AwardRuleRow(rule, Instant.now(), rule.id()).persist();
            rule.steps().forEach(step -> new AwardStepRow(rule.id(), step).persist());
        });
        return rule;
    }

    /** In all its versions. Nobody else is honoured by it, so that other tests count what they are used to. */
    public static void forget(AwardRule rule) {
        QuarkusTransaction.requiringNew().run(() -> {
            forgetCases(rule);
            for (var version : AwardRuleRow.<AwardRuleRow>list("code", rule.code())) {
                AwardStepRow.<AwardStepRow>list("ruleId", version.id)
                        .forEach(step -> AwardAuthorityRow.delete("stepId", step.id));
                AwardStepRow.delete("ruleId", version.id);
                version.delete();
            }
        });
    }

    static void forgetCases(AwardRule rule) {
        AwardCase.<AwardCase>list("ruleCode", rule.code()).forEach(one -> CaseStep.delete("caseId", one.id));
        AwardCase.delete("ruleCode", rule.code());
    }

    /** A rule about years, as it holds from one day until another. */
    static AwardRule ofYears(
            String code, SubjectKind kind, Measure measure, LocalDate from, @Nullable LocalDate to, int... thresholds) {
        var like = KnownRules.rule(code, kind, KnownRules.Each.ONE, KnownRules.steps(thresholds));
        return new AwardRule(
                like.id(),
                code,
                code,
                code,
                kind,
                measure,
                from,
                to,
                true,
                like.legalBasis(),
                like.confidence(),
                false,
                like.credits(),
                like.bonuses(),
                null,
                like.weakest(),
                false,
                null,
                90,
                like.steps());
    }
}
