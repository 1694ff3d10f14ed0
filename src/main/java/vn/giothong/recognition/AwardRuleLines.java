package vn.giothong.recognition;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Bonus;
import vn.giothong.web.Form;

/** A rule's form, filled in by a version and read as the change of it. */
@RequestScoped
class AwardRuleLines {
    private static final List<String> OF_STEP =
            List.of("threshold", "inMountains", "years", "withYears", "award", "objects", "level");

    private final Form form;

    AwardRuleLines(Form form) {
        this.form = form;
    }

    void fill(AwardRule rule, LocalDate from) {
        form.put("validFrom", from)
                .put("legalBasis", rule.legalBasis())
                .put("active", rule.active() ? "yes" : null)
                .put("confirmed", rule.toBeConfirmed() ? null : "yes")
                .put("yearlyCap", rule.yearlyCap())
                .put("coolingOffYears", rule.coolingOffYears())
                .put("dueDays", rule.dueDays())
                .put("weakest", rule.weakest())
                .put("noSkip", rule.noSkip() ? "yes" : null);
        rule.credits().forEach((component, credits) -> form.put("credits" + component, credits));
        for (int i = 0; i < rule.bonuses().size(); i++) {
            var bonus = rule.bonuses().get(i);
            form.put("bonusComponent" + i, bonus.component())
                    .put("bonusSex" + i, bonus.sex())
                    .put("bonusCredits" + i, bonus.credits())
                    .put("bonusMost" + i, bonus.most());
        }
        for (int i = 0; i < rule.steps().size(); i++) {
            var step = rule.steps().get(i);
            form.put("threshold" + i, step.threshold())
                    .put("inMountains" + i, step.inMountains())
                    .put("years" + i, step.years())
                    .put("withYears" + i, step.withYears())
                    .put("award" + i, step.award())
                    .put("objects" + i, String.join(", ", step.objects()))
                    .put("level" + i, step.authority(from).map(Authority::level).orElse(null))
                    .put("confirmed" + i, step.toBeConfirmed() ? null : "yes");
        }
    }

    AwardRuleChange change(AwardRule rule) {
        return change(rule, null);
    }

    /** With what a new rule is about. */
    AwardRuleChange introduced(AwardRule rule) {
        return change(rule, rule);
    }

    private AwardRuleChange change(AwardRule rule, @Nullable AwardRule about) {
        var counts = rule.measure().countsDonations();
        var cap = form.integer("yearlyCap");
        var cooling = form.integer("coolingOffYears");
        return new AwardRuleChange(
                rule.code(),
                about == null ? null : about.nameVi(),
                about == null ? null : about.nameEn(),
                about == null ? null : about.subject(),
                about == null ? null : about.measure(),
                form.date("validFrom"),
                form.ticked("active"),
                form.text("legalBasis"),
                form.ticked("confirmed"),
                counts ? typedCredits() : null,
                counts ? typedBonuses(rule) : null,
                cap == null ? 0 : cap,
                counts ? form.choice("weakest", Evidence.class) : null,
                form.ticked("noSkip"),
                cooling == null ? 0 : cooling,
                form.integer("dueDays"),
                steps(rule));
    }

    /** A component without a number does not count. */
    private Map<Component, Integer> typedCredits() {
        var credits = new EnumMap<Component, Integer>(Component.class);
        for (var component : Component.values()) {
            var number = form.integer("credits" + component);
            if (number != null) {
                credits.put(component, number);
            }
        }
        return credits;
    }

    /** A line without a component is none. */
    private List<Bonus> typedBonuses(AwardRule rule) {
        var bonuses = new ArrayList<Bonus>();
        for (int i = 0; i <= rule.bonuses().size(); i++) {
            if (form.text("bonusComponent" + i) != null) {
                var component = form.choice("bonusComponent" + i, Component.class);
                form.required("bonusSex" + i);
                var sex = form.choice("bonusSex" + i, Sex.class);
                form.required("bonusCredits" + i);
                var credits = form.integer("bonusCredits" + i);
                form.required("bonusMost" + i);
                var most = form.integer("bonusMost" + i);
                if (component != null && sex != null && credits != null && most != null) {
                    bonuses.add(new Bonus(component, sex, credits, most));
                }
            }
        }
        return bonuses;
    }

    private List<AwardRuleChange.StepChange> steps(AwardRule rule) {
        var steps = new ArrayList<AwardRuleChange.StepChange>();
        for (int i = 0; i < AwardRuleFields.lines(rule); i++) {
            if (form.text("threshold" + i) != null) {
                name(steps.size(), i);
                steps.add(new AwardRuleChange.StepChange(
                        form.integer("threshold" + i),
                        form.integer("inMountains" + i),
                        form.integer("years" + i),
                        form.integer("withYears" + i),
                        form.text("award" + i),
                        objects(form.text("objects" + i)),
                        form.choice("level" + i, AuthorityLevel.class),
                        form.ticked("confirmed" + i)));
            }
        }
        return steps;
    }

    /** What is wrong with a step is told at its line. */
    private void name(int step, int line) {
        OF_STEP.forEach(field -> form.naming("steps[" + step + "]." + field, field + line));
    }

    private static List<String> objects(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }
}
