package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** All rules of all days; a question is answered by the rules of its day. */
public final class RuleBook {
    private final List<Rule> rules;

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public Optional<Rule> find(RuleCode code, LocalDate day) {
        return find(code, null, null, day);
    }

    /**
     * The rule of the day for a component and sex. Where the sex is not known, the least strict of the rules for either, since only
     * what surely breaks a rule is to be flagged.
     */
    public Optional<Rule> find(RuleCode code, @Nullable Component component, @Nullable Sex sex, LocalDate day) {
        var held = rules.stream()
                .filter(rule -> rule.code() == code && rule.holdsOn(day))
                .toList();
        return held.stream()
                .filter(rule -> rule.isFor(component, sex))
                .findFirst()
                .or(() -> sex == null
                        ? held.stream()
                                .filter(rule -> rule.component() == null || rule.component() == component)
                                .min(Comparator.comparing(Rule::amount))
                        : Optional.empty());
    }

    /** The first day on which the interval after a donation is over, by the rules of the day it was given. */
    public Optional<LocalDate> nextAfter(LocalDate givenOn, Component given) {
        return find(RuleCode.INTERVAL, given, null, givenOn)
                .map(rule -> givenOn.plusWeeks(rule.amount().longValueExact()));
    }
}
