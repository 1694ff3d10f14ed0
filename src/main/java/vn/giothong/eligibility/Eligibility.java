package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Birth;

/**
 * The one engine that says whether somebody may give on a day. Everything is judged by the rules of the day; permanent outweighs
 * seeing a doctor, that a date, and of several dates the latest counts. On the day named nothing dated stands in the way any more,
 * which is looked at again on that day: who will be too old by then, or deferred from then on, is told so now.
 */
public final class Eligibility {
    private final RuleBook rules;
    private final Volumes volumes;
    private final MeasureChecks measureChecks;

    /** What makes two reasons one, on whichever day they were found. */
    private record Source(String rule, @Nullable LocalDate from) {}

    public Eligibility(RuleBook rules) {
        this.rules = rules;
        this.volumes = new Volumes(rules);
        this.measureChecks = new MeasureChecks(rules);
    }

    public Answer answer(Giver giver, Question question, Measures measures) {
        Map<Source, Reason> reasons = new LinkedHashMap<>();
        @Nullable LocalDate day = question.day();
        var last = question.day();
        while (day != null) {
            last = day;
            var found = reasonsOn(giver, question.on(day), measures);
            found.forEach(reason -> reasons.merge(source(reason), reason, Eligibility::longer));
            day = latestEnd(found);
        }
        var verdict = reasons.values().stream()
                .map(Reason::effect)
                .max(Verdict::compareTo)
                .orElse(Verdict.POSSIBLE);
        var none = verdict.outweighs(Verdict.NOT_BEFORE);
        return new Answer(
                verdict,
                verdict == Verdict.NOT_BEFORE ? last : null,
                none ? 0 : volumes.largestBag(giver.sex(), measures, question.on(last)),
                List.copyOf(reasons.values()),
                new Notes(rules).of(giver, question, measures));
    }

    private static Source source(Reason reason) {
        return new Source(reason.rule(), reason.deferral() || reason.rule().equals("INTERVAL") ? reason.from() : null);
    }

    /** The same reason found again on a later day ends later, or is the same. */
    private static Reason longer(Reason known, Reason again) {
        var one = known.until();
        var other = again.until();
        return one != null && other != null && other.isAfter(one) ? again : known;
    }

    private static @Nullable LocalDate latestEnd(List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** What stands in the way on the very day. */
    List<Reason> reasonsOn(Giver giver, Question question, Measures measures) {
        var reasons = new ArrayList<Reason>();
        giver.deferrals().stream()
                .filter(deferred -> !deferred.ended(giver.deferrals(), question.day()))
                .forEach(deferred -> deferral(reasons, deferred, question));
        interval(reasons, giver, question);
        if (giver.birth() != null) {
            age(reasons, giver.birth(), question);
        }
        measureChecks.of(reasons, giver.sex(), measures, question);
        return reasons;
    }

    private void deferral(List<Reason> reasons, Deferred deferred, Question question) {
        if (deferred.from().isAfter(question.day())) {
            return;
        }
        var rule = rules.deferral(deferred.code(), question.day(), question.collectorId())
                .orElse(null);
        var permanent = permanent(deferred, rule);
        var until = permanent ? null : end(deferred, rule);
        if (until == null || until.isAfter(question.day())) {
            reasons.add(reason(deferred, rule, permanent, until));
        }
    }

    static boolean permanent(Deferred deferred, @Nullable DeferralRule rule) {
        return deferred.permanent() || (rule != null && rule.length().unit() == Length.Unit.PERMANENT);
    }

    /** The later of the day that was written down and the end of the rule's length; none where neither is known. */
    static @Nullable LocalDate end(Deferred deferred, @Nullable DeferralRule rule) {
        var event = deferred.eventOn();
        var byRule = rule == null || event == null ? null : rule.length().after(event);
        var written = deferred.until();
        if (byRule == null || written == null) {
            return byRule == null ? written : byRule;
        }
        return written.isAfter(byRule) ? written : byRule;
    }

    private Reason reason(
            Deferred deferred, @Nullable DeferralRule rule, boolean permanent, @Nullable LocalDate until) {
        var asked = deferred.asked();
        var name = asked == null ? rules.name(deferred.code()) : asked.question();
        var words = new Words(deferred, rule, name, permanent, until);
        return new Reason(
                permanent ? Verdict.PERMANENT : until == null ? Verdict.SEE_DOCTOR : Verdict.NOT_BEFORE,
                deferred.code(),
                words.text(),
                words.arguments(),
                deferred.from(),
                until,
                basis(deferred, rule),
                rule == null || rule.confirmed(),
                rule == null ? null : rule.collector(),
                true);
    }

    private static String basis(Deferred deferred, @Nullable DeferralRule rule) {
        var asked = deferred.asked();
        if (asked != null) {
            return asked.legalBasis();
        }
        return rule == null ? Reason.DEFERRAL_BASIS : rule.legalBasis();
    }

    /** How a deferral is told to those who may know it: with its length where the rule's length made the date. */
    private record Words(
            Deferred deferred,
            @Nullable DeferralRule rule,
            Wording name,
            boolean permanent,
            @Nullable LocalDate until) {
        String text() {
            if (permanent) {
                return "deferral_permanent";
            }
            if (deferred.asked() != null) {
                return "deferral_asked";
            }
            if (until == null) {
                return "deferral_open";
            }
            return byLength() == null ? "deferral_until" : "deferral_length";
        }

        private @Nullable Length byLength() {
            var event = deferred.eventOn();
            return rule != null
                            && event != null
                            && until != null
                            && until.equals(rule.length().after(event))
                    ? rule.length()
                    : null;
        }

        List<Object> arguments() {
            var length = byLength();
            if (until == null) {
                return List.of(name, deferred.from());
            }
            return length == null
                    ? List.of(name, deferred.from(), until)
                    : List.of(name, deferred.from(), until, length);
        }
    }

    /** The component given last sets the interval. */
    private void interval(List<Reason> reasons, Giver giver, Question question) {
        var last = giver.last();
        if (last == null || last.givenOn().isAfter(question.day())) {
            return;
        }
        rules.find(RuleCode.INTERVAL, last.component(), null, question.day(), question.collectorId())
                .ifPresent(rule -> {
                    var next = last.givenOn().plusWeeks(rule.amount().longValueExact());
                    if (next.isAfter(question.day())) {
                        reasons.add(Reason.of(Verdict.NOT_BEFORE, rule, "interval", last.givenOn(), rule.amount(), next)
                                .between(last.givenOn(), next));
                    }
                });
    }

    /** Of a birth year alone the youngest and the oldest that it can be. */
    private void age(List<Reason> reasons, Birth birth, Question question) {
        var day = question.day();
        rules.find(RuleCode.MIN_AGE, question.component(), null, day, question.collectorId())
                .filter(rule -> birth.ageOn(day) < rule.amount().intValue())
                .map(rule -> underAge(birth, rule, day))
                .ifPresent(reasons::add);
        rules.find(RuleCode.MAX_AGE, question.component(), null, day, question.collectorId())
                .filter(rule -> birth.oldestAgeOn(day) > rule.amount().intValue())
                .map(rule -> overAge(birth, rule, day))
                .ifPresent(reasons::add);
    }

    /** A year alone leaves it open only where the day of birth would decide. */
    private static Reason underAge(Birth birth, Rule rule, LocalDate day) {
        var age = rule.amount().intValue();
        var sure = birth.oldestAgeOn(day) < age;
        return Reason.of(
                        Verdict.NOT_BEFORE,
                        rule,
                        "under_age" + suffix(birth, sure),
                        rule.amount(),
                        sure ? birth.oldestAgeOn(day) : birth.ageOn(day))
                .between(null, birth.turns(age));
    }

    private static Reason overAge(Birth birth, Rule rule, LocalDate day) {
        var age = rule.amount().intValue();
        var sure = birth.ageOn(day) > age;
        return Reason.of(
                        Verdict.SEE_DOCTOR,
                        rule,
                        "over_age" + suffix(birth, sure),
                        rule.amount(),
                        sure ? birth.ageOn(day) : birth.oldestAgeOn(day))
                .between(birth.mayTurn(age + 1), null);
    }

    private static String suffix(Birth birth, boolean sure) {
        return birth.yearOnly() ? sure ? "_year_sure" : "_year" : "";
    }
}
