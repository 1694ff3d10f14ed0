package vn.giothong.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/**
 * What the desk should know before a person gives on a day: too soon, too young, too old, too light, too much for the weight, or
 * deferred. Pure; what is not known warns of nothing. The examining doctor decides.
 */
public final class DeskWarnings {
    /** Temporary deferral stands in Article 5 of the circular. */
    private static final String DEFERRAL_BASIS = "Thông tư 26/2013/TT-BYT, Điều 5";

    /** The person on that day; weight in kg. */
    public record Person(
            @Nullable Sex sex,
            @Nullable Birth birth,
            @Nullable BigDecimal weightKg,
            Flags.@Nullable Earlier earlier,
            @Nullable Postponed postponed) {}

    /** An open deferral; without an end it goes on until the hospital says otherwise. */
    public record Postponed(@Nullable LocalDate until) {}

    /** What is about to be given; no volume as long as it is not known. */
    public record Intended(
            LocalDate day, Component component, @Nullable Integer volumeMl) {}

    private final RuleBook rules;

    public DeskWarnings(RuleBook rules) {
        this.rules = rules;
    }

    public List<DeskWarning> of(Person person, Intended intended) {
        var warnings = new ArrayList<DeskWarning>();
        postponed(warnings, person);
        interval(warnings, person, intended);
        age(warnings, person, intended.day());
        weight(warnings, person, intended);
        volume(warnings, person, intended);
        return List.copyOf(warnings);
    }

    /** The date alone: the reason is for the hospital and the donor. */
    private static void postponed(List<DeskWarning> warnings, Person person) {
        var postponed = person.postponed();
        if (postponed == null) {
            return;
        }
        var until = postponed.until();
        warnings.add(
                until == null
                        ? new DeskWarning("DEFERRAL", "deferred", List.of(), DEFERRAL_BASIS, true)
                        : new DeskWarning("DEFERRAL", "deferred_until", List.of(until), DEFERRAL_BASIS, true));
    }

    /** The component given last sets the interval, by the rules of the day it was given. */
    private void interval(List<DeskWarning> warnings, Person person, Intended intended) {
        var earlier = person.earlier();
        if (earlier == null) {
            return;
        }
        rules.nextAfter(earlier.givenOn(), earlier.component())
                .filter(intended.day()::isBefore)
                .flatMap(next -> rules.find(RuleCode.INTERVAL, earlier.component(), null, earlier.givenOn())
                        .map(rule -> warning(rule, "interval", earlier.givenOn(), rule.amount(), next)))
                .ifPresent(warnings::add);
    }

    private void age(List<DeskWarning> warnings, Person person, LocalDate day) {
        var birth = person.birth();
        if (birth == null) {
            return;
        }
        var suffix = birth.yearOnly() ? "_year" : "";
        add(
                warnings,
                RuleCode.MIN_AGE,
                day,
                rule -> birth.ageOn(day) < rule.amount().intValue(),
                rule -> warning(rule, "under_age" + suffix, rule.amount(), birth.ageOn(day)));
        add(
                warnings,
                RuleCode.MAX_AGE,
                day,
                rule -> birth.oldestAgeOn(day) > rule.amount().intValue(),
                rule -> warning(rule, "over_age" + suffix, rule.amount(), birth.oldestAgeOn(day)));
    }

    private void weight(List<DeskWarning> warnings, Person person, Intended intended) {
        var weight = person.weightKg();
        if (weight == null) {
            return;
        }
        rules.find(RuleCode.MIN_WEIGHT, intended.component(), person.sex(), intended.day())
                .filter(rule -> weight.compareTo(rule.amount()) < 0)
                .map(rule -> warning(rule, "under_weight", weight, rule.amount()))
                .ifPresent(warnings::add);
    }

    private void volume(List<DeskWarning> warnings, Person person, Intended intended) {
        var volume = intended.volumeMl();
        if (volume == null || !wholeBlood(intended)) {
            return;
        }
        var day = intended.day();
        var amount = BigDecimal.valueOf(volume);
        var weight = person.weightKg();
        if (weight != null && light(weight, day)) {
            add(
                    warnings,
                    RuleCode.LOW_WEIGHT_VOLUME,
                    day,
                    rule -> amount.compareTo(rule.amount()) > 0,
                    rule -> warning(rule, "over_volume_light", weight, rule.amount(), volume));
        } else if (weight != null) {
            add(
                    warnings,
                    RuleCode.VOLUME_PER_KG,
                    day,
                    rule -> amount.compareTo(rule.amount().multiply(weight)) > 0,
                    rule -> warning(rule, "over_volume", weight, most(rule, weight), volume, rule.amount()));
        }
        add(
                warnings,
                RuleCode.MAX_VOLUME,
                day,
                rule -> amount.compareTo(rule.amount()) > 0,
                rule -> warning(rule, "over_most", rule.amount(), volume));
    }

    /** The limits for a weight are those of whole blood; apheresis has its own, which the hospital's machine keeps. */
    private static boolean wholeBlood(Intended intended) {
        return intended.component() == Component.WHOLE_BLOOD;
    }

    private boolean light(BigDecimal weight, LocalDate day) {
        return rules.find(RuleCode.LOW_WEIGHT_BELOW, day)
                .filter(rule -> weight.compareTo(rule.amount()) < 0)
                .isPresent();
    }

    private static BigDecimal most(Rule rule, BigDecimal weight) {
        return rule.amount().multiply(weight).setScale(0, RoundingMode.DOWN);
    }

    private void add(
            List<DeskWarning> warnings,
            RuleCode code,
            LocalDate day,
            Predicate<Rule> broken,
            Function<Rule, DeskWarning> text) {
        rules.find(code, day).filter(broken).map(text).ifPresent(warnings::add);
    }

    private static DeskWarning warning(Rule rule, String text, Object... arguments) {
        return new DeskWarning(rule.code().name(), text, List.of(arguments), rule.legalBasis(), rule.confirmed());
    }
}
