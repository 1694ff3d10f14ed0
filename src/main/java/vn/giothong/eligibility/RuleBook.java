package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** All rules of all days; a question is answered by the rules of its day, and by a collector's own where they are stricter. */
public final class RuleBook {
    private final Map<RuleCode, List<Rule>> rules;
    private final Map<String, List<DeferralRule>> deferrals;
    private final Map<String, Wording> names;

    public RuleBook(List<Rule> rules) {
        this(rules, List.of(), Map.of());
    }

    /** @param names of the reasons to defer, by their code */
    public RuleBook(List<Rule> rules, List<DeferralRule> deferrals, Map<String, Wording> names) {
        this.rules = new EnumMap<>(RuleCode.class);
        rules.forEach(rule -> this.rules
                .computeIfAbsent(rule.code(), ignored -> new ArrayList<>())
                .add(rule));
        this.deferrals = new HashMap<>(deferrals.stream().collect(Collectors.groupingBy(DeferralRule::code)));
        this.names = Map.copyOf(names);
    }

    public Optional<Rule> find(RuleCode code, LocalDate day) {
        return find(code, null, null, day);
    }

    public Optional<Rule> find(RuleCode code, @Nullable Component component, @Nullable Sex sex, LocalDate day) {
        return find(code, component, sex, day, null);
    }

    /**
     * The rule of the day for a component and sex: one made for the component before one for all, and the collector's own where it
     * is stricter. Where the sex is not known, the least strict of the rules for either, since only what surely breaks a rule counts.
     */
    public Optional<Rule> find(
            RuleCode code,
            @Nullable Component component,
            @Nullable Sex sex,
            LocalDate day,
            @Nullable UUID collectorId) {
        var national = best(code, component, sex, day, null);
        var own = collectorId == null ? Optional.<Rule>empty() : best(code, component, sex, day, collectorId);
        if (national.isEmpty() || own.isEmpty()) {
            return own.or(() -> national);
        }
        return code.compareStrictness(own.get(), national.get()) > 0 ? own : national;
    }

    private Optional<Rule> best(
            RuleCode code,
            @Nullable Component component,
            @Nullable Sex sex,
            LocalDate day,
            @Nullable UUID collectorId) {
        var held = rules.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.holdsOn(day) && rule.of(collectorId))
                .toList();
        Comparator<Rule> strictness = code::compareStrictness;
        return held.stream()
                .filter(rule -> rule.isFor(component, sex))
                .max(Comparator.<Rule, Boolean>comparing(rule -> rule.component() != null)
                        .thenComparing(strictness))
                .or(() -> sex == null
                        ? held.stream()
                                .filter(rule -> rule.component() == null || rule.component() == component)
                                .min(strictness)
                        : Optional.empty());
    }

    /** Every rule of a code on a day, for those that are lists: the collector's own list where it has one. */
    List<Rule> all(RuleCode code, LocalDate day, @Nullable UUID collectorId) {
        var held = rules.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.holdsOn(day))
                .toList();
        var own = held.stream()
                .filter(rule -> collectorId != null && rule.of(collectorId))
                .toList();
        return own.isEmpty() ? held.stream().filter(rule -> rule.of(null)).toList() : own;
    }

    /** How long a reason defers, by the rules of a day; the collector's own where it is stricter. */
    public Optional<DeferralRule> deferral(String code, LocalDate day, @Nullable UUID collectorId) {
        var held = deferrals.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.holdsOn(day))
                .toList();
        var national = held.stream().filter(rule -> rule.collector() == null).findFirst();
        var own = held.stream()
                .filter(rule -> {
                    var collector = rule.collector();
                    return collector != null && collector.id().equals(collectorId);
                })
                .findFirst();
        if (national.isEmpty() || own.isEmpty()) {
            return own.or(() -> national);
        }
        return own.get().length().stricterThan(national.get().length()) ? own : national;
    }

    /** Whether a deferral may carry the code. */
    public boolean knows(String code) {
        return names.containsKey(code);
    }

    /** Every code that a deferral may carry, in the order of the alphabet. */
    public List<String> codes() {
        return names.keySet().stream().sorted().toList();
    }

    /** The name of a reason to defer; its code where the list has none. */
    public Wording name(String code) {
        return names.getOrDefault(code, new Wording(code, code));
    }

    /** Every rule that holds on a day, in the order of the codes. */
    public List<Rule> on(LocalDate day) {
        return rules.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.holdsOn(day))
                .toList();
    }

    public List<DeferralRule> deferralsOn(LocalDate day) {
        return deferrals.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.holdsOn(day))
                .sorted(Comparator.comparing(DeferralRule::code))
                .toList();
    }

    /**
     * The first day on which the interval after a donation is over, for one who asks on a day: by the rules of that day, and where
     * another length holds by then, by those of the day on which it would end.
     */
    public Optional<LocalDate> nextAfter(LocalDate givenOn, Component given, LocalDate asked) {
        var end = intervalEnd(givenOn, given, asked);
        while (end.isPresent() && end.get().isAfter(asked)) {
            var later = intervalEnd(givenOn, given, end.get());
            if (later.isEmpty() || !later.get().isAfter(end.get())) {
                return end;
            }
            end = later;
        }
        return end;
    }

    private Optional<LocalDate> intervalEnd(LocalDate givenOn, Component given, LocalDate day) {
        return find(RuleCode.INTERVAL, given, null, day)
                .map(rule -> givenOn.plusWeeks(rule.amount().longValueExact()));
    }
}
