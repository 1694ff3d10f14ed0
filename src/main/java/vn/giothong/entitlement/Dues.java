package vn.giothong.entitlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;

/**
 * What is due for a donation by the rules of its day. A gift whose volume no rule names, such as 150 ml, is due all the same:
 * its value is not set and is written by hand.
 */
final class Dues {
    /** A rule as the circular has it; volumes in ml. */
    record Rule(
            Item item,
            @Nullable Boolean apheresis,
            @Nullable Integer volumeFrom,
            @Nullable Integer volumeTo,
            long amountVnd,
            EntitlementRule.Bound bound,
            String legalBasis,
            boolean confirmed) {
        boolean covers(Component component, @Nullable Integer volumeMl) {
            var kind = apheresis == null || apheresis == (component != Component.WHOLE_BLOOD);
            var from = volumeFrom == null || (volumeMl != null && volumeMl >= volumeFrom);
            return kind && from && (volumeTo == null || (volumeMl != null && volumeMl <= volumeTo));
        }
    }

    /** Something due; without an amount it is a line to fill in by hand. */
    record Due(
            Item item,
            @Nullable Long amountVnd,
            EntitlementRule.@Nullable Bound bound,
            @Nullable String legalBasis,
            boolean confirmed) {
        /** What a value lacks where the circular sets the least, in dong. */
        long lacking(long valueVnd) {
            return bound == EntitlementRule.Bound.MINIMUM && amountVnd != null ? Math.max(0, amountVnd - valueVnd) : 0;
        }
    }

    private Dues() {}

    /** One entry for each item for which the day has a rule, in the order gift, meal, travel. */
    static List<Due> of(List<Rule> rules, Component component, @Nullable Integer volumeMl) {
        var dues = new ArrayList<Due>();
        for (var item : Item.values()) {
            var known = rules.stream().filter(rule -> rule.item() == item).toList();
            if (!known.isEmpty()) {
                dues.add(known.stream()
                        .filter(rule -> rule.covers(component, volumeMl))
                        .max(Comparator.comparingLong(Rule::amountVnd))
                        .map(rule -> new Due(item, rule.amountVnd(), rule.bound(), rule.legalBasis(), rule.confirmed()))
                        .orElseGet(() -> new Due(item, null, null, null, false)));
            }
        }
        return dues;
    }
}
