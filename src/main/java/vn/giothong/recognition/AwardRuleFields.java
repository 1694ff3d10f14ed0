package vn.giothong.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.web.Form;

/**
 * What the form of a rule shows as it is typed, with what there is to choose from: a line for each step with some to spare, and what
 * each component counts where donations are counted.
 */
record AwardRuleFields(
        boolean counts,
        List<Line> lines,
        List<Credits> credits,
        List<BonusLine> bonuses,
        List<Component> components,
        List<Sex> sexes,
        List<String> awards,
        List<AuthorityLevel> levels,
        List<Evidence> evidence) {
    private static final int SPARE = 2;
    private static final int OF_NEW = 6;

    /** A step as it is typed. */
    record Line(
            int index,
            int number,
            String threshold,
            String inMountains,
            String years,
            String withYears,
            String award,
            String objects,
            String level,
            boolean confirmed) {
        public String thresholdName() {
            return "threshold" + index;
        }
    }

    /** More credits for a component given by one sex, as it is typed. */
    record BonusLine(int index, int number, String component, String sex, String credits, String most) {}

    /** What a donation of a component counts, as it is typed. */
    record Credits(Component component, String value) {}

    static AwardRuleFields of(Form form, AwardRule rule, List<String> awards) {
        return new AwardRuleFields(
                rule.measure().countsDonations(),
                steps(form, rule),
                credits(form),
                bonuses(form, rule),
                List.of(Component.values()),
                List.of(Sex.values()),
                awards,
                AwardStepsPlan.LEVELS,
                List.of(Evidence.values()));
    }

    private static List<Line> steps(Form form, AwardRule rule) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < lines(rule); i++) {
            lines.add(new Line(
                    i,
                    i + 1,
                    form.value("threshold" + i),
                    form.value("inMountains" + i),
                    form.value("years" + i),
                    form.value("withYears" + i),
                    form.value("award" + i),
                    form.value("objects" + i),
                    form.value("level" + i),
                    form.ticked("confirmed" + i)));
        }
        return lines;
    }

    private static List<BonusLine> bonuses(Form form, AwardRule rule) {
        var lines = new ArrayList<BonusLine>();
        for (int i = 0; i <= rule.bonuses().size(); i++) {
            lines.add(new BonusLine(
                    i,
                    i + 1,
                    form.value("bonusComponent" + i),
                    form.value("bonusSex" + i),
                    form.value("bonusCredits" + i),
                    form.value("bonusMost" + i)));
        }
        return lines;
    }

    private static List<Credits> credits(Form form) {
        return Arrays.stream(Component.values())
                .map(component -> new Credits(component, form.value("credits" + component)))
                .toList();
    }

    static int lines(AwardRule rule) {
        return rule.steps().isEmpty() ? OF_NEW : rule.steps().size() + SPARE;
    }
}
