package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.donor.Component;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Bonus;
import vn.giothong.recognition.ladder.Confidence;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.web.Faults;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The version of a rule that a change leads to, with everything in it checked; what the change leaves out is as it was before. */
final class AwardRulePlan {
    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_NAME = 160;
    private static final int HIGHEST = 10_000;
    private static final int MOST_BONUSES = 6;
    private static final int MOST_CREDITS = 100;

    private final AwardRule before;
    private final AwardRuleChange change;
    private final LocalDate from;
    private final Faults wrong;

    AwardRulePlan(AwardRule before, AwardRuleChange change, LocalDate from, Faults wrong) {
        this.before = before;
        this.change = change;
        this.from = from;
        this.wrong = wrong;
    }

    /** Until the day before another version that is known already, if there is one. A new rule holds unless it is said not to. */
    AwardRule rule(@Nullable LocalDate until) {
        var confirmed = Boolean.TRUE.equals(change.confirmed());
        var basis = wrong.readOr("", () -> Given.text("legalBasis", change.legalBasis(), LONGEST_BASIS));
        return new AwardRule(
                Ids.next(),
                before.code(),
                wrong.readOr("", () -> name("nameVi", change.nameVi(), before.nameVi())),
                wrong.readOr("", () -> name("nameEn", change.nameEn(), before.nameEn())),
                wrong.readOr(before.subject(), () -> same("subject", change.subject(), before.subject())),
                wrong.readOr(before.measure(), () -> same("measure", change.measure(), before.measure())),
                from,
                until,
                change.active() == null ? before.active() || before.steps().isEmpty() : change.active(),
                basis,
                confirmed ? Confidence.FOUND : Confidence.LOW,
                !confirmed,
                wrong.readOr(Map.of(), () -> change.credits() == null ? before.credits() : credits(change.credits())),
                wrong.readOr(List.of(), () -> change.bonuses() == null ? before.bonuses() : bonuses(change.bonuses())),
                wrong.read(() -> positive(
                        "yearlyCap", change.yearlyCap() == null ? before.yearlyCap() : change.yearlyCap(), 366)),
                change.weakest() == null ? before.weakest() : change.weakest(),
                change.noSkip() == null ? before.noSkip() : change.noSkip(),
                wrong.read(() -> positive(
                        "coolingOffYears",
                        change.coolingOffYears() == null ? before.coolingOffYears() : change.coolingOffYears(),
                        50)),
                wrong.readOr(
                        before.dueDays(),
                        () -> change.dueDays() == null
                                ? before.dueDays()
                                : Given.count("dueDays", change.dueDays(), 3650)),
                steps(basis));
    }

    private static String name(String field, @Nullable String given, String before) {
        var name = Given.optional(field, given, LONGEST_NAME);
        return name == null ? before : name;
    }

    /** What a rule is about stays: its cases rest on it. */
    private <T> T same(String field, @Nullable T given, T known) {
        if (!before.steps().isEmpty() && given != null && !given.equals(known)) {
            throw Refusal.at(field, "award_rule_about");
        }
        return known;
    }

    /** What a step cites is within the act of its rule: another act takes its place. */
    private List<Step> steps(String basis) {
        if (change.steps() == null && before.steps().isEmpty()) {
            return wrong.readOr(List.of(), () -> {
                throw Refusal.at("steps", "field_required");
            });
        }
        List<Step> steps = change.steps() == null
                ? before.steps()
                : wrong.readOr(
                        List.of(), () -> AwardStepsPlan.of(before, Given.value("steps", change.steps()), from, wrong));
        return basis.equals(before.legalBasis())
                ? steps
                : steps.stream().map(step -> step.citing(basis)).toList();
    }

    /** 0 stands for none. */
    private static @Nullable Integer positive(String field, @Nullable Integer number, int highest) {
        return number == null || Given.count(field, number, highest) == 0 ? null : number;
    }

    private static Map<Component, Integer> credits(Map<Component, Integer> given) {
        given.forEach((component, credits) -> Given.count("credits", credits, MOST_CREDITS));
        if (given.isEmpty()) {
            throw Refusal.at("credits", "field_required");
        }
        return given;
    }

    /** At most one for a component and a sex, and as many as one column takes. */
    private static List<Bonus> bonuses(List<Bonus> given) {
        if (given.size() > MOST_BONUSES) {
            throw Refusal.at("bonuses", "field_range", 0, MOST_BONUSES);
        }
        var known = new HashSet<String>();
        for (var one : given) {
            var bonus = Given.value("bonuses", one);
            var component = Given.value("bonuses", bonus.component());
            var sex = Given.value("bonuses", bonus.sex());
            if (bonus.credits() < 1
                    || bonus.credits() > MOST_CREDITS
                    || bonus.most() < bonus.credits()
                    || bonus.most() > HIGHEST) {
                throw Refusal.at("bonuses", "award_bonus_range", MOST_CREDITS, HIGHEST);
            }
            if (!known.add(component + ":" + sex)) {
                throw Refusal.at("bonuses", "award_bonus_twice");
            }
        }
        return given;
    }
}
