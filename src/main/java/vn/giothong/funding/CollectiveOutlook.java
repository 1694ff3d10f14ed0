package vn.giothong.funding;

import java.time.LocalDate;
import java.util.List;

/** The awards of clubs and chapters by the goals they may reach, and of those whom people nominate as often as in the years before. */
final class CollectiveOutlook {
    private static final int YEARS = 3;

    /** Whether a goal was reached is known when the year is over. */
    private static final int LAST_MONTH = 12;

    private final Ground ground;
    private final LocalDate asOf;

    CollectiveOutlook(Ground ground, LocalDate asOf) {
        this.ground = ground;
        this.asOf = asOf;
    }

    void add(YearOutlook outlook, int year) {
        ground.targets().forEach(steps -> goals(outlook, steps, year));
        nominated(outlook);
    }

    private void goals(YearOutlook outlook, List<LadderStep> steps, int year) {
        var rule = steps.get(0).rule();
        var alike = ground.collectives(rule);
        var reaching = new Reaching(alike, asOf);
        for (var one : alike) {
            for (int i = 0; i < steps.size(); i++) {
                var chance = reaching.chance(one, steps.get(i).threshold(), year);
                if (!rule.noSkip() && i + 1 < steps.size()) {
                    chance -= reaching.chance(one, steps.get(i + 1).threshold(), year);
                }
                outlook.add(steps.get(i), chance);
                outlook.expect(steps.get(i), one.chapter(), LAST_MONTH, chance);
            }
        }
    }

    private void nominated(YearOutlook outlook) {
        for (var step : ground.ladder()) {
            var expected = 0.0;
            for (var one : ground.named()) {
                if (one.step().equals(step)
                        && !one.on().isAfter(asOf)
                        && one.on().isAfter(asOf.minusYears(YEARS))) {
                    outlook.expect(step, one.chapter(), one.on().getMonthValue(), 1.0 / YEARS);
                    expected += 1.0 / YEARS;
                }
            }
            outlook.addMany(step, expected);
        }
    }
}
