package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Birth;

/**
 * From which day a person may give again and why: the interval after the last donation or an open deferral, whichever ends later, and the age.
 * No day and no reason where nothing stands in the way; a reason without a day where only the hospital can end it. The medical
 * reason of a deferral is never told here.
 */
public record NextDonation(
        @Nullable LocalDate from,
        @Nullable Reason reason,
        @Nullable String legalBasis) {
    /** What decides the day; its name ends the key of its text. */
    public enum Reason {
        INTERVAL,
        DEFERRAL,
        /** A deferral whose end is not known, or that has none. */
        DEFERRAL_OPEN,
        UNDER_AGE,
        /** Only a doctor can say. */
        OVER_AGE
    }

    private static final String BASIS = vn.giothong.eligibility.Reason.DEFERRAL_BASIS;
    /** Nothing in the register stands in the way. */
    public static final NextDonation ANY_DAY = new NextDonation(null, null, null);

    /** For one who asks on a day, by the rules of that day that hold for everybody. */
    public static NextDonation of(
            RuleBook rules,
            @Nullable LocalDate last,
            @Nullable Component given,
            Collection<Deferral> standing,
            LocalDate asked) {
        return of(rules, last, given, standing, asked, null);
    }

    /** The same for a drive of a collector, whose stricter rules of deferrals count there. */
    public static NextDonation of(
            RuleBook rules,
            @Nullable LocalDate last,
            @Nullable Component given,
            Collection<Deferral> standing,
            LocalDate asked,
            @Nullable UUID collectorId) {
        var next = last == null || given == null ? ANY_DAY : afterInterval(rules, last, given, asked);
        var deferrals = standing.stream().map(Deferred::of).toList();
        for (var deferral : deferrals) {
            if (deferral.ended(deferrals, asked)) {
                continue;
            }
            var rule = rules.deferral(deferral.code(), asked, collectorId).orElse(null);
            var until = DeferralChecks.permanent(deferral, rule) ? null : DeferralChecks.end(deferral, rule);
            if (until == null) {
                return new NextDonation(null, Reason.DEFERRAL_OPEN, BASIS);
            }
            if (next.from == null || until.isAfter(next.from)) {
                next = new NextDonation(until, Reason.DEFERRAL, BASIS);
            }
        }
        return next;
    }

    private static NextDonation afterInterval(RuleBook rules, LocalDate last, Component given, LocalDate asked) {
        var basis = rules.find(RuleCode.INTERVAL, given, null, asked).map(Rule::legalBasis);
        return rules.nextAfter(last, given, asked)
                .map(day -> new NextDonation(day, Reason.INTERVAL, basis.orElse(null)))
                .orElse(ANY_DAY);
    }

    /** The same for one of whom the birth is known: at the least age for whole blood, and with no day above the largest. */
    public NextDonation born(RuleBook rules, @Nullable Birth birth, LocalDate asked) {
        if (birth == null || reason == Reason.DEFERRAL_OPEN) {
            return this;
        }
        var day = day(asked);
        var grown = rules.find(RuleCode.MIN_AGE, Component.WHOLE_BLOOD, null, day)
                .filter(rule -> birth.ageOn(day) < rule.amount().intValue())
                .map(rule ->
                        new NextDonation(birth.turns(rule.amount().intValue()), Reason.UNDER_AGE, rule.legalBasis()))
                .orElse(this);
        var then = grown.day(asked);
        return rules.find(RuleCode.MAX_AGE, Component.WHOLE_BLOOD, null, then)
                .filter(rule -> birth.oldestAgeOn(then) > rule.amount().intValue())
                .map(rule -> new NextDonation(null, Reason.OVER_AGE, rule.legalBasis()))
                .orElse(grown);
    }

    private LocalDate day(LocalDate asked) {
        return from == null || from.isBefore(asked) ? asked : from;
    }

    /** Whether the person may give on the day, as far as the register knows. */
    public boolean allows(LocalDate day) {
        return reason == null || (from != null && !day.isBefore(from));
    }

    public String messageKey() {
        return "donor_next_" + (reason == null ? "ANY_DAY" : reason.name());
    }
}
