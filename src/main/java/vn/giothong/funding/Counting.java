package vn.giothong.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * A rule that counts donations, its steps, and what the gifts of everybody it is for come to by it. Who was honoured by the rule is
 * there with the days on which that was.
 */
record Counting(AwardRule rule, List<LadderStep> steps, Totals totals, Map<Integer, NavigableSet<LocalDate>> honoured) {
    boolean families() {
        return rule.subject() == SubjectKind.FAMILY;
    }

    /** The credits of a gift of whole blood, which is what is expected of everybody. */
    int worth(DonorBook.Entry donor) {
        var worth = worth();
        for (var bonus : rule.bonuses()) {
            if (bonus.component() == Component.WHOLE_BLOOD && bonus.sex() == donor.sex()) {
                worth += bonus.credits();
            }
        }
        return worth;
    }

    int worth() {
        return rule.credits().getOrDefault(Component.WHOLE_BLOOD, 0);
    }

    /** Whether the first gift of all leads to the step. */
    boolean first(LadderStep step) {
        return step.required(Area.PLAIN) <= worth();
    }

    /**
     * The day on which somebody reached the step by gifts on record or by time, until the end of a day; never where that is later, and
     * unknown where the opening balance did it.
     */
    int reached(LadderStep step, int who, Area area, LocalDate asOf) {
        var day = (int) asOf.toEpochDay();
        var alone = totals.reached(who, step.required(area));
        var years = step.step().years();
        var less = step.step().withYears();
        var since = years == null ? null : totals.begun(who);
        if (years == null || less == null || since == null) {
            return alone <= day ? alone : DonorBook.NEVER;
        }
        var ripe = (int) since.plusYears(years).toEpochDay();
        var together = Math.max(ripe, totals.reached(who, less));
        var found = Math.min(alone, together);
        return found <= day ? found : DonorBook.NEVER;
    }

    /** How many more gifts it takes from a total to a number. */
    static int more(int total, int required, int worth) {
        return worth == 0 ? Integer.MAX_VALUE : Math.max(0, (required - total + worth - 1) / worth);
    }

    /** The first day on which one who was honoured by the end of a day may be honoured again; null where nothing stands against it. */
    @Nullable
    LocalDate freeFrom(int who, LocalDate asOf) {
        var years = rule.coolingOffYears();
        var days = honoured.get(who);
        var last = days == null ? null : days.floor(asOf);
        return years == null || last == null ? null : last.plusYears(years);
    }
}
