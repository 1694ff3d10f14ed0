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
    private final double ahead;

    /** Ahead is how much of a year lies between the day and the year that is forecast. */
    CollectiveOutlook(Ground ground, LocalDate asOf, double ahead) {
        this.ground = ground;
        this.asOf = asOf;
        this.ahead = ahead;
    }

    void add(YearOutlook outlook, int year) {
        ground.targets().forEach(steps -> goals(outlook, steps, year));
        nominated(outlook);
    }

    private void goals(YearOutlook outlook, List<LadderStep> steps, int year) {
        var alike = ground.collectives(steps.get(0).rule());
        var reaching = new Reaching(alike, asOf);
        for (var one : alike) {
            for (int i = 0; i < steps.size(); i++) {
                var chance = chance(reaching, one, steps, i, year);
                outlook.add(steps.get(i), chance);
                outlook.expect(steps.get(i), one.chapter(), LAST_MONTH, chance);
                if (ahead > 0) {
                    outlook.addBefore(steps.get(i), chance(reaching, one, steps, i, year - 1));
                }
            }
        }
    }

    private static double chance(Reaching reaching, Collective one, List<LadderStep> steps, int at, int year) {
        var reached = reaching.chance(one, steps.get(at).threshold(), year);
        var highestAlone = !steps.get(at).rule().noSkip() && at + 1 < steps.size();
        return highestAlone ? reached - reaching.chance(one, steps.get(at + 1).threshold(), year) : reached;
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
            outlook.addManyBefore(step, expected * ahead);
        }
    }
}
