package vn.giothong.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** How much may be taken at a weight, in ml. Apheresis has limits of its own, never those of whole blood. */
final class Volumes {
    /** A limit of the law with the most that it allows. */
    record Limit(Rule rule, BigDecimal most) {}

    private final RuleBook rules;

    Volumes(RuleBook rules) {
        this.rules = rules;
    }

    /** Every limit that holds at the weight; without one those that hold at any. */
    List<Limit> limits(@Nullable BigDecimal weight, Question question) {
        var limits = new ArrayList<Limit>();
        if (weight != null && below(RuleCode.LOW_WEIGHT_BELOW, weight, question)) {
            find(RuleCode.LOW_WEIGHT_VOLUME, question).ifPresent(rule -> limits.add(new Limit(rule, rule.amount())));
        } else if (weight != null) {
            find(RuleCode.VOLUME_PER_KG, question)
                    .ifPresent(rule -> limits.add(new Limit(rule, rule.amount().multiply(weight))));
        }
        most(weight, question).ifPresent(rule -> limits.add(new Limit(rule, rule.amount())));
        return limits;
    }

    private Optional<Rule> most(@Nullable BigDecimal weight, Question question) {
        var heavy = weight != null
                && find(RuleCode.HIGH_WEIGHT_FROM, question)
                        .filter(rule -> weight.compareTo(rule.amount()) >= 0)
                        .isPresent();
        return heavy
                ? find(RuleCode.HIGH_WEIGHT_VOLUME, question).or(() -> find(RuleCode.MAX_VOLUME, question))
                : find(RuleCode.MAX_VOLUME, question);
    }

    private boolean below(RuleCode code, BigDecimal weight, Question question) {
        return find(code, question)
                .filter(rule -> weight.compareTo(rule.amount()) < 0)
                .isPresent();
    }

    private Optional<Rule> find(RuleCode code, Question question) {
        var component = question.component();
        return rules.find(code, component, null, question.day(), question.collectorId())
                .filter(rule -> component == Component.WHOLE_BLOOD || rule.component() == component);
    }

    /** The largest bag of the list; of a weight not known, as for the lightest who may give at all. 0 where none is small enough. */
    int largestBag(@Nullable Sex sex, Measures measures, Question question) {
        var day = question.day();
        var least = rules.find(RuleCode.MIN_WEIGHT, question.component(), sex, day, question.collectorId())
                .map(Rule::amount)
                .orElse(BigDecimal.ZERO);
        var weight = measures.weightKg() == null ? least : measures.weightKg();
        if (weight.compareTo(least) < 0) {
            return 0;
        }
        var limits = limits(weight, question);
        return rules.all(RuleCode.BAG_SIZE, day, question.collectorId()).stream()
                .map(Rule::amount)
                .filter(bag -> limits.stream().allMatch(limit -> bag.compareTo(limit.most()) <= 0))
                .filter(bag -> enoughHaemoglobin(bag, measures.haemoglobinGPerL(), question))
                .mapToInt(BigDecimal::intValue)
                .max()
                .orElse(0);
    }

    /** A large bag asks for more haemoglobin; what was not measured is not held against it. */
    private boolean enoughHaemoglobin(BigDecimal bag, @Nullable Integer haemoglobin, Question question) {
        if (haemoglobin == null) {
            return true;
        }
        var large = find(RuleCode.HAEMOGLOBIN_LARGE_ABOVE, question)
                .filter(rule -> bag.compareTo(rule.amount()) > 0)
                .isPresent();
        return !large
                || find(RuleCode.MIN_HAEMOGLOBIN_LARGE, question)
                        .filter(rule -> BigDecimal.valueOf(haemoglobin).compareTo(rule.amount()) < 0)
                        .isEmpty();
    }
}
