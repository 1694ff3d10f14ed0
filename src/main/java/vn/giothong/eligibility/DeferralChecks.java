package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody's deferrals say of a day, by the length that the rule of the day gives each. */
final class DeferralChecks {
    private final RuleBook rules;

    DeferralChecks(RuleBook rules) {
        this.rules = rules;
    }

    void of(List<Reason> reasons, List<Deferred> deferrals, Question question) {
        deferrals.stream()
                .filter(deferred -> !deferred.ended(deferrals, question.day()))
                .forEach(deferred -> of(reasons, deferred, question));
    }

    private void of(List<Reason> reasons, Deferred deferred, Question question) {
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
}
