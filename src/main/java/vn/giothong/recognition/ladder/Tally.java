package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts donations in the order of their days. Where a year has a cap its heaviest donations count, so that one more donation never
 * takes anything away.
 */
final class Tally {
    private record Worth(Gift gift, int credits, @Nullable Bonus bonus) {
        int all() {
            return credits + (bonus == null ? 0 : bonus.credits());
        }
    }

    private final AwardRule rule;
    private final Map<Integer, List<Worth>> years = new HashMap<>();
    private final Map<Bonus, Integer> added = new HashMap<>();
    private final IdentityHashMap<Gift, Climb.Counted> counted = new IdentityHashMap<>();
    private final List<Climb.LeftOut> leftOut = new ArrayList<>();
    private final List<Climb.Mark> marks = new ArrayList<>();
    private int plain;

    Tally(AwardRule rule) {
        this.rule = rule;
    }

    /** What was given before anybody wrote down the days; a cap cannot be asked of it. */
    int open(Opening opening) {
        if (opening.evidence().compareTo(rule.weakest()) > 0) {
            return 0;
        }
        var each =
                rule.credits().values().stream().min(Comparator.naturalOrder()).orElse(0);
        var credits = opening.count() * each;
        plain += credits;
        marks.add(new Climb.Mark(opening.until(), total(), true));
        return credits;
    }

    void add(Gift gift, LocalDate today) {
        var why = why(gift, today);
        if (why != null) {
            leftOut.add(new Climb.LeftOut(gift, why));
            return;
        }
        var before = total();
        var worth = worth(gift);
        var year = years.computeIfAbsent(gift.on().getYear(), ignored -> new ArrayList<>());
        if (rule.yearlyCap() != null && year.size() >= rule.yearlyCap() && !makeRoom(year, worth)) {
            leftOut.add(new Climb.LeftOut(gift, Climb.Why.YEARLY_CAP));
            return;
        }
        year.add(worth);
        take(worth, 1);
        counted.put(gift, new Climb.Counted(gift, total() - before, total()));
        marks.add(new Climb.Mark(gift.on(), total(), false));
    }

    private Climb.@Nullable Why why(Gift gift, LocalDate today) {
        if (gift.standing() == Gift.Standing.VOIDED) {
            return Climb.Why.VOIDED;
        }
        if (gift.standing() == Gift.Standing.OUTSIDE) {
            return Climb.Why.OUTSIDE_FAMILY;
        }
        if (!rule.credits().containsKey(gift.component())) {
            return Climb.Why.COMPONENT;
        }
        if (gift.evidence().compareTo(rule.weakest()) > 0) {
            return Climb.Why.EVIDENCE;
        }
        return gift.on().isAfter(today) ? Climb.Why.LATER : null;
    }

    private Worth worth(Gift gift) {
        return new Worth(gift, rule.credits().getOrDefault(gift.component(), 0), bonus(gift));
    }

    private @Nullable Bonus bonus(Gift gift) {
        for (var one : rule.bonuses()) {
            if (one.fits(gift)) {
                return one;
            }
        }
        return null;
    }

    /** Takes the lightest of a full year out where the new one weighs more. */
    private boolean makeRoom(List<Worth> year, Worth worth) {
        var lightest = year.stream().min(Comparator.comparingInt(Worth::all)).orElseThrow();
        if (lightest.all() >= worth.all()) {
            return false;
        }
        year.remove(lightest);
        take(lightest, -1);
        counted.remove(lightest.gift());
        leftOut.add(new Climb.LeftOut(lightest.gift(), Climb.Why.YEARLY_CAP));
        return true;
    }

    private void take(Worth worth, int sign) {
        plain += sign * worth.credits();
        var bonus = worth.bonus();
        if (bonus != null) {
            added.merge(bonus, sign * bonus.credits(), Integer::sum);
        }
    }

    int total() {
        if (added.isEmpty()) {
            return plain;
        }
        var extra = 0;
        for (var one : added.entrySet()) {
            extra += Math.min(one.getValue(), one.getKey().most());
        }
        return plain + extra;
    }

    List<Climb.Mark> marks() {
        return marks;
    }

    List<Climb.Counted> counted() {
        return counted.values().stream()
                .sorted(Comparator.comparing(Climb.Counted::gift, Gift.ORDER))
                .toList();
    }

    List<Climb.LeftOut> leftOut() {
        return leftOut;
    }
}
